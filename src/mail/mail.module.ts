import { type DynamicModule, Module } from '@nestjs/common';
import { BookingsModule } from '../bookings/index.js';
import { Invitations } from './invitations/invitations.js';
import { InvitationStore } from './invitations/invitation.store.js';
import { MailController } from './mail.controller.js';
import { MailFanOut } from './mail-fan-out.js';
import { type MailOptions, MailSettings } from './mail-settings.js';
import { MailCourier } from './queue/mail-courier.js';
import { MailStore } from './queue/mail.store.js';
import { Postman } from './queue/postman.js';
import { ReplyAddresses } from './reply-addresses.js';

/** What people are told by mail, and what comes back. */
@Module({})
export class MailModule {
  static register(options: MailOptions): DynamicModule {
    return {
      module: MailModule,
      imports: [BookingsModule],
      controllers: [MailController],
      providers: [
        MailCourier,
        MailFanOut,
        MailStore,
        Postman,
        Invitations,
        InvitationStore,
        ReplyAddresses,
        { provide: MailSettings, useFactory: () => new MailSettings(options) },
      ],
    };
  }
}
