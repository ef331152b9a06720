export interface MailOptions {
  /** Where mails are handed in; without it none is written. */
  smtpUrl: string | undefined;
  from: string | undefined;
  /** Whose mail a gateway hands to us. */
  domain: string | undefined;
  /** How people reach the server: links in mails begin with it. */
  publicUrl: string | undefined;
}

/** What of mail there is on this campus. */
export class MailSettings {
  readonly smtpUrl: string | undefined;
  readonly domain: string | undefined;
  private readonly publicUrl: string | undefined;

  constructor(private readonly options: MailOptions) {
    this.smtpUrl = options.smtpUrl;
    this.domain = options.domain?.toLowerCase();
    this.publicUrl = options.publicUrl?.replace(/\/$/, '');
  }

  get sends(): boolean {
    return this.smtpUrl !== undefined;
  }

  /** Whom mails come from; only asked where they are sent. */
  get from(): string {
    return this.options.from ?? '';
  }

  /** What comes behind the `@` of a Message-ID. */
  get host(): string {
    return this.domain ?? this.from.split('@')[1] ?? 'tolo.invalid';
  }

  /** A page; undefined where nobody has said how people reach the server. */
  link(path: string): string | undefined {
    return this.publicUrl === undefined ? undefined : `${this.publicUrl}${path}`;
  }
}
