import type { Client } from 'pg';
import { day } from '../../src/time/index.js';
import type { Asked } from '../http-clients.js';
import { HttpConnection } from '../http-connection.js';
import type { Prepared } from '../prepare.js';
import { type Calendar, calendarsOf, feedsOf, syncSince } from './programs.js';

/** So many people ask, each for themselves. */
const askers = 100;

/** What people, programs and those who run the campus read all day beside looking for a space. */
export async function readings(
  db: Client,
  url: string,
  { members, secrets }: Prepared,
  operator: string,
): Promise<{ name: string; requests: Asked[] }[]> {
  const people = members.slice(0, askers);
  const get = (path: string, secret: (n: number) => string): Asked[] =>
    people.map((_, n) => ({ method: 'GET', path, headers: `authorization: Bearer ${secret(n)}\r\n` }));
  const theirs = (path: string) => get(`/api/v1/${path}`, (n) => secrets[n]!);
  const operators = (path: string) => get(`/api/v1/${path}`, () => operator);

  const calendars = await calendarsOf(db, people);
  const tokens = await tokensOf(url, calendars);
  const sync = (since: (n: number) => string): Asked[] =>
    calendars.map((calendar, n) => ({ method: 'REPORT', ...calendar, body: syncSince(since(n)) }));
  const feeds = await feedsOf(db, people);
  const week = `insights/utilisation?${lastWeek()}`;
  return [
    { name: 'my bookings to come', requests: theirs('bookings?endsAfter=now&limit=20') },
    {
      name: 'bookings of a company to come',
      requests: operators('bookings?for=tenant&endsAfter=now&limit=50'),
    },
    { name: 'all bookings to come', requests: operators('bookings?for=campus&endsAfter=now&limit=50') },
    { name: 'feed of one’s own', requests: feeds.map((path) => ({ method: 'GET', path, headers: noOne })) },
    { name: 'CalDAV, the first time', requests: sync(() => '') },
    { name: 'CalDAV, nothing new', requests: sync((n) => tokens[n]!) },
    { name: 'insights, last week, weekday × hour', requests: operators(`${week}&groupBy=weekday,hour`) },
    { name: 'insights, last week, by building', requests: operators(`${week}&groupBy=building`) },
  ];
}

/** The address alone is the key. */
const noOne = 'authorization: none\r\n';

/** Monday to Monday. */
function lastWeek(): string {
  const today = Math.floor(Date.now() / day);
  const monday = today - ((today + 3) % 7);
  const date = (n: number) => new Date(n * day).toISOString().slice(0, 10);
  return `from=${date(monday - 7)}&to=${date(monday)}`;
}

/** Where each stands once it has been read. */
async function tokensOf(url: string, calendars: readonly Calendar[]): Promise<string[]> {
  const connection = await HttpConnection.open(url);
  const tokens: string[] = [];
  for (const { path, headers } of calendars) {
    const { status, body } = await connection.send('REPORT', path, headers, syncSince(''));
    const [, token] = /sync-token>([^<]+)</.exec(body) ?? [];
    if (token === undefined) throw new Error(`A calendar was answered ${status}: ${body}`);
    tokens.push(token);
  }
  connection.close();
  return tokens;
}
