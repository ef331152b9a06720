import { plainToInstance, Type } from 'class-transformer';
import {
  IsEmail,
  IsFQDN,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Max,
  Min,
  ValidateIf,
  validateSync,
} from 'class-validator';

/** Every setting of the server, read from the environment once, at start. */
export class Config {
  /** The database: PostgreSQL 15 or later. `npm start` sets it to the embedded server when it is absent. */
  @IsString()
  DATABASE_URL: string;

  /** A server that follows the database, for reads; while it is away they go to the database. */
  @IsOptional()
  @IsString()
  DATABASE_READ_URL?: string;

  /** The port to listen on; 0 takes a free one. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(65535)
  PORT: number = 3000;

  /** The address to listen on; 0.0.0.0 inside a container. */
  @IsString()
  HOST: string = '127.0.0.1';

  /** How people reach the server, when that is not its own address; https here makes cookies secure. */
  @IsOptional()
  @IsUrl({ require_tld: false })
  PUBLIC_URL?: string;

  /** `true` lets X-Forwarded-For and -Proto be believed: set it only behind a proxy that writes them. */
  @IsIn(['true', 'false'])
  TRUST_PROXY: string = 'false';

  /** `true` fills an empty database with the demo campus. */
  @IsIn(['true', 'false'])
  SEED_DEMO: string = 'false';

  /** The password of the demo sign-ins. */
  @IsString()
  DEMO_PASSWORD: string = 'tolo-demo';

  /** The first campus admin of an empty database that is not seeded. */
  @IsOptional()
  @IsString()
  ADMIN_EMAIL?: string;

  @IsOptional()
  @IsString()
  ADMIN_PASSWORD?: string;

  /** Connections to the database; more only help where the database has cores to spare. */
  @Type(() => Number)
  @IsInt()
  @Min(2)
  @Max(200)
  DB_POOL_SIZE: number = 12;

  /** Requests that may wait for a connection before further ones are answered 503. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  DB_QUEUE_LIMIT: number = 1000;

  /** Requests that are answered at once, without the streams, before further ones are answered 503. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  REQUESTS_AT_ONCE: number = 400;

  /** How often an open event stream says that it lives, in milliseconds; whoever hears nothing for longer asks anew. */
  @Type(() => Number)
  @IsInt()
  @Min(50)
  @Max(60_000)
  HEARTBEAT_MS: number = 10_000;

  /** How long a request may take to arrive, in milliseconds, and its head a quarter of that; beyond, its connection is closed. */
  @Type(() => Number)
  @IsInt()
  @Min(1000)
  @Max(3_600_000)
  REQUEST_TIMEOUT_MS: number = 60_000;

  /** Addresses that webhooks may reach although they are not public or not https, such as `http://127.0.0.1:*`; several with commas between them. */
  @IsOptional()
  @IsString()
  WEBHOOK_ALLOW?: string;

  /** The same of OpenID providers, by which companies sign in their people. */
  @IsOptional()
  @IsString()
  SIGN_IN_ALLOW?: string;

  /** Where mails are handed in: `smtp://user:password@host:587`, or `smtps:` for TLS from the start. Without it none is written. */
  @IsOptional()
  @IsUrl({ protocols: ['smtp', 'smtps'], require_protocol: true, require_tld: false })
  SMTP_URL?: string;

  /** Whom mails come from: an address alone. */
  @ValidateIf(({ SMTP_URL, MAIL_FROM }: Config) => SMTP_URL !== undefined || MAIL_FROM !== undefined)
  @IsEmail()
  MAIL_FROM?: string;

  /** The domain whose mail a gateway hands to us: replies to invitations, and invitations to spaces. */
  @IsOptional()
  @IsFQDN({ require_tld: false })
  MAIL_DOMAIN?: string;

  @IsIn(['trace', 'debug', 'info', 'warn', 'error', 'silent'])
  LOG_LEVEL: string = 'info';
}

/** Names every setting that is wrong, so that one restart mends them all. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const known = Object.keys(new ConfigKeys());
  const given = Object.fromEntries(
    Object.entries(env).filter(([key, value]) => known.includes(key) && value !== ''),
  );
  const config = plainToInstance(Config, given, { exposeDefaultValues: true });
  const errors = validateSync(config);
  if (errors.length > 0) {
    const lines = errors.map(
      (error) => `  ${error.property}: ${Object.values(error.constraints ?? {}).join('; ')}`,
    );
    throw new Error(`The environment has settings that cannot be used:\n${lines.join('\n')}`);
  }
  return config;
}

/** The names alone: optional settings have no value to be listed by. */
class ConfigKeys implements Record<keyof Config, true> {
  DATABASE_URL = true as const;
  DATABASE_READ_URL = true as const;
  PORT = true as const;
  HOST = true as const;
  PUBLIC_URL = true as const;
  TRUST_PROXY = true as const;
  SEED_DEMO = true as const;
  DEMO_PASSWORD = true as const;
  ADMIN_EMAIL = true as const;
  ADMIN_PASSWORD = true as const;
  DB_POOL_SIZE = true as const;
  DB_QUEUE_LIMIT = true as const;
  REQUESTS_AT_ONCE = true as const;
  HEARTBEAT_MS = true as const;
  REQUEST_TIMEOUT_MS = true as const;
  WEBHOOK_ALLOW = true as const;
  SIGN_IN_ALLOW = true as const;
  SMTP_URL = true as const;
  MAIL_FROM = true as const;
  MAIL_DOMAIN = true as const;
  LOG_LEVEL = true as const;
}
