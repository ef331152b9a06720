import type { LookupAddress } from 'node:dns';
import ipaddr from 'ipaddr.js';

/** Of all that IPv6 has, what is given out to anybody (RFC 4291, IANA). */
const globalIPv6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** Whether an address is one of the open Internet: not of this machine, this network, a tunnel, or nobody's. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // An IPv4 address in IPv6 dress is what it is.
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(globalIPv6);
}

/** Where the server itself may go: over https to public addresses, and wherever whoever runs it allows. */
export class Destinations {
  private readonly allowed: readonly RegExp[];

  /** `allow` is a list of origins, with commas; `*` stands for any port: `http://127.0.0.1:*`. */
  constructor(allow: string | undefined) {
    this.allowed = (allow ?? '')
      .split(',')
      .map((origin) => origin.trim().replace(/\/$/, ''))
      .filter((origin) => origin !== '')
      .map((origin) => new RegExp(`^${origin.split('*').map(literally).join('\\d+')}$`, 'i'));
  }

  /** Whether whoever runs the server has named it: then any address behind it will do. */
  isNamed({ protocol, hostname, port }: URL): boolean {
    const origin = `${protocol}//${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`;
    return this.allowed.some(
      (pattern) => pattern.test(origin) || pattern.test(origin.replace(/:(443|80)$/, '')),
    );
  }

  /** What is wrong with it, as far as can be told without asking where its name leads; undefined where nothing is. */
  faultOf(text: string): string | undefined {
    if (!URL.canParse(text)) return 'This is no address. Send one such as https://example.com/.';
    const url = new URL(text);
    if (url.username !== '' || url.password !== '')
      return 'An address must not hold a user name or a password.';
    if (url.hash !== '') return 'An address must not end in a #fragment, which no server ever sees.';
    if (this.isNamed(url)) return undefined;
    if (url.protocol !== 'https:') return 'Only https addresses are reached.';
    const literal = url.hostname.replace(/^\[|\]$/g, '');
    const isPrivate = ipaddr.isValid(literal) ? !isPublic(literal) : isLocalName(url.hostname);
    return isPrivate ? 'Only public addresses are reached, none of a private network.' : undefined;
  }

  /** Of the addresses that a name leads to, asked for the very connection, one that may be connected to. */
  choose(url: URL, addresses: readonly LookupAddress[]): LookupAddress[] {
    const usable = this.isNamed(url) ? [...addresses] : addresses.filter(({ address }) => isPublic(address));
    // One that leads both outside and inside is up to no good.
    return usable.length === addresses.length ? usable : [];
  }
}

const isLocalName = (name: string) =>
  name === 'localhost' || /\.(localhost|local|internal|home\.arpa)\.?$/i.test(name);

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
