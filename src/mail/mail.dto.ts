export class MailShown {
  /** Without a mail server nobody is invited or told by mail, whatever they wish. */
  sends: boolean;
  /** Whether replies to invitations and invitations to spaces are read. */
  receives: boolean;
}
