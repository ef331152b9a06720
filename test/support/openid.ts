import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

export interface Claims {
  email?: string;
  /** Some say it as text. */
  email_verified?: boolean | string;
  name?: string;
}

/** A company's OpenID provider in a process of its own: oidc-provider, certified, with its own pages to sign in on. */
export class OpenIdProvider {
  private constructor(
    private readonly child: ChildProcess,
    readonly issuer: string,
    /** What it can do wrong with an ID token; with `nothing`, it is as good as a true one. */
    readonly forgeries: readonly string[],
  ) {}

  static async open(redirectUri: string, accounts: Record<string, Claims> = {}): Promise<OpenIdProvider> {
    const child = fork('test/support/openid-provider.mjs', {
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.send({ redirectUri, accounts });
    const [{ issuer, forgeries }] = (await once(child, 'message')) as [
      { issuer: string; forgeries: string[] },
    ];
    return new OpenIdProvider(child, issuer, forgeries);
  }

  /** Somebody who can sign in there from now on. */
  knows(account: string, claims: Claims): void {
    this.child.send({ account, claims });
  }

  /** From now on its ID tokens are not its own; true ones again where nothing is said. */
  forges(forgery?: string): void {
    this.child.send({ forgery: forgery ?? null });
  }

  /** From now on it signs with another key, and shows only that. */
  rotates(key: string): void {
    this.child.send({ key });
  }

  close(): void {
    this.child.disconnect();
  }
}

interface Page {
  url: URL;
  status: number;
  text: string;
}

/** A browser without a screen: it follows redirects and keeps each host's cookies. */
export class Browser {
  private readonly jars = new Map<string, Map<string, string>>();

  /** Where one ends up. */
  async visit(address: string, form?: Record<string, string>): Promise<Page> {
    let url = new URL(address);
    let body = form && new URLSearchParams(form);
    for (let hops = 0; hops < 20; hops++) {
      const response = await fetch(url, {
        method: body ? 'POST' : 'GET',
        body,
        redirect: 'manual',
        headers: { accept: 'text/html', cookie: this.cookiesFor(url) },
      });
      this.keep(url, response.headers.getSetCookie());
      const to = response.headers.get('location');
      if (to === null) return { url, status: response.status, text: await response.text() };
      [url, body] = [new URL(to, url), undefined];
    }
    throw new Error(`It goes round in circles at ${url.href}`);
  }

  /** Signs in at a provider, from where somebody was sent to it. */
  async signIn(begin: string, account: string): Promise<Page> {
    let page = await this.visit(begin);
    while (page.url.pathname.startsWith('/interaction/')) {
      const prompt = /name="prompt" value="(\w+)"/.exec(page.text)![1]!;
      page = await this.visit(page.url.href, { prompt, login: account, password: 'any' });
    }
    return page;
  }

  cookiesFor({ host }: URL): string {
    return [...(this.jars.get(host) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keep({ host }: URL, cookies: string[]): void {
    const jar = this.jars.get(host) ?? new Map<string, string>();
    this.jars.set(host, jar);
    for (const cookie of cookies) {
      const [pair = '', ...attributes] = cookie.split(';');
      const name = pair.slice(0, pair.indexOf('='));
      const isGone = attributes.some((one) => /^ expires=thu, 01 jan 1970/i.test(one));
      if (isGone) jar.delete(name);
      else jar.set(name, pair.slice(name.length + 1));
    }
  }
}
