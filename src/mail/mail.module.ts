import { type DynamicModule, Module } from '@nestjs/common';
import { BookingsModule } from '../bookings/index.js';
import { SpacesModule } from '../spaces/index.js';
import { ClosureLettersController } from './closure-letters/closure-letters.controller.js';
import { Invitations } from './invitations/invitations.js';
import { InvitationStore } from './invitations/invitation.store.js';
import { InboundController } from './inbound/inbound.controller.js';
import { Inbound } from './inbound/inbound.service.js';
import { LaterAnswers } from './inbound/later-answers.js';
import { Replies } from './inbound/replies.js';
import { SpaceInvitationStore } from './inbound/space-invitation.store.js';
import { SpaceInvitations } from './inbound/space-invitations.js';
import { MailController } from './mail.controller.js';
import { MailFanOut } from './mail-fan-out.js';
import { type MailOptions, MailSettings } from './mail-settings.js';
import { ClosureNotices } from './notices/closure-notices.js';
import { MorningDigest } from './notices/morning-digest.js';
import { NoticeStore } from './notices/notice.store.js';
import { Notices } from './notices/notices.js';
import { MailCourier } from './queue/mail-courier.js';
import { MailStore } from './queue/mail.store.js';
import { Postman } from './queue/postman.js';
import { ReplyAddresses } from './reply-addresses.js';
import { SpaceAddressController } from './space-addresses/space-address.controller.js';

/** What people are told by mail, and what comes back. */
@Module({})
export class MailModule {
  static register(options: MailOptions): DynamicModule {
    return {
      module: MailModule,
      imports: [BookingsModule, SpacesModule],
      controllers: [MailController, InboundController, SpaceAddressController, ClosureLettersController],
      providers: [
        MailCourier,
        MailFanOut,
        MailStore,
        Postman,
        Invitations,
        InvitationStore,
        ReplyAddresses,
        Notices,
        ClosureNotices,
        NoticeStore,
        MorningDigest,
        Inbound,
        Replies,
        LaterAnswers,
        SpaceInvitations,
        SpaceInvitationStore,
        { provide: MailSettings, useFactory: () => new MailSettings(options) },
      ],
    };
  }
}
