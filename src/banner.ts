import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from './config.js';
import { Database } from './platform/index.js';

/** What whoever started the server wants to know. */
export async function banner(app: NestFastifyApplication, config: Config, address: string): Promise<string> {
  const lines = [`Tolo is listening on ${address}`, `  Documentation  ${address}/docs`];
  if (config.SEED_DEMO === 'true') lines.push(...(await demoLines(app, config)));
  return lines.join('\n');
}

/** The demo's sign-ins, where the database is the demo's. */
async function demoLines(app: NestFastifyApplication, { DEMO_PASSWORD }: Config): Promise<string[]> {
  const { demoSignIns } = await import('./demo/index.js');
  const present = await app
    .get(Database)
    .manager.query<{ email: string }[]>('SELECT email FROM member WHERE email = ANY ($1)', [
      demoSignIns.map(({ email }) => email),
    ]);
  if (present.length < demoSignIns.length) return [];
  return [
    `  Sign in with the password ${DEMO_PASSWORD} as`,
    ...demoSignIns.map(({ email, role }) => `    ${email.padEnd(26)} ${role}`),
  ];
}
