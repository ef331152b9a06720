import { Controller, Get } from '@nestjs/common';
import { AnyScope } from '../identity/index.js';
import { MailShown } from './mail.dto.js';
import { MailSettings } from './mail-settings.js';

@Controller('mail')
export class MailController {
  constructor(private readonly settings: MailSettings) {}

  /** Whether this campus sends mail, and reads what is sent to it. */
  @Get()
  @AnyScope()
  readMail(): MailShown {
    const { sends, domain } = this.settings;
    return { sends, receives: domain !== undefined };
  }
}
