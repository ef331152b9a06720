import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AllowancesModule } from './allowances/index.js';
import { AvailabilityModule } from './availability/index.js';
import { BookingsModule } from './bookings/index.js';
import { CalendarsModule } from './calendars/index.js';
import { CallsModule } from './calls/index.js';
import { ClosuresModule } from './closures/index.js';
import { Config } from './config.js';
import { dataSourceOptions, replicaOptions } from './data-source.js';
import { EligibilityModule } from './eligibility/index.js';
import { HandbookModule } from './handbook/index.js';
import { IdentityModule } from './identity/index.js';
import { ImportsModule } from './imports/index.js';
import { InsightsModule } from './insights/index.js';
import { MailModule } from './mail/index.js';
import { NotificationsModule } from './notifications/index.js';
import { OperationsModule } from './operations/index.js';
import { PlatformModule } from './platform/index.js';
import { QrLabelsModule, SpacesModule } from './spaces/index.js';
import { StatementsModule } from './statements/index.js';
import { WebhooksModule } from './webhooks/index.js';

@Module({})
export class AppModule {
  /** The environment is passed in, never read while files are imported: tests and the OpenAPI script bring their own. */
  static register(config: Config): DynamicModule {
    const pool = { size: config.DB_POOL_SIZE, queueLimit: config.DB_QUEUE_LIMIT };
    const { DATABASE_READ_URL: readUrl } = config;
    return {
      module: AppModule,
      imports: [
        TypeOrmModule.forRoot({
          ...dataSourceOptions(config.DATABASE_URL, pool),
          autoLoadEntities: true,
          retryAttempts: 0,
        }),
        PlatformModule.register({
          replica: readUrl === undefined ? undefined : replicaOptions(readUrl, pool),
        }),
        IdentityModule.register({ publicUrl: config.PUBLIC_URL, allow: config.SIGN_IN_ALLOW }),
        OperationsModule,
        CallsModule,
        SpacesModule,
        QrLabelsModule.register({ publicUrl: config.PUBLIC_URL }),
        EligibilityModule,
        AllowancesModule,
        AvailabilityModule,
        BookingsModule,
        ClosuresModule,
        CalendarsModule.register({ publicUrl: config.PUBLIC_URL, mailDomain: config.MAIL_DOMAIN }),
        NotificationsModule.register({ heartbeatMs: config.HEARTBEAT_MS }),
        WebhooksModule.register({ publicUrl: config.PUBLIC_URL, allow: config.WEBHOOK_ALLOW }),
        MailModule.register({
          smtpUrl: config.SMTP_URL,
          from: config.MAIL_FROM,
          domain: config.MAIL_DOMAIN,
          publicUrl: config.PUBLIC_URL,
        }),
        InsightsModule,
        StatementsModule,
        ImportsModule,
        HandbookModule,
      ],
      providers: [{ provide: Config, useValue: config }],
    };
  }
}
