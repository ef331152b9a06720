import { pathToFileURL } from 'node:url';
import { createApp } from './app.js';
import { banner } from './banner.js';
import { readConfig } from './config.js';
import { prepareDatabase } from './prepare-database.js';

export interface RunningApp {
  /** How people reach it. */
  url: string;
  /** Where it listens. */
  address: string;
  /** Finishes what is in flight, then lets go of the database. */
  close(): Promise<void>;
}

/** Migrates, fills an empty database where asked to, and serves. */
export async function start(env: NodeJS.ProcessEnv): Promise<RunningApp> {
  const config = readConfig(env);
  await prepareDatabase(config);
  const app = await createApp(config);
  await app.listen(config.PORT, config.HOST);
  const { port } = app.getHttpServer().address() as { port: number };
  const address = `http://${config.HOST === '0.0.0.0' ? 'localhost' : config.HOST}:${port}`;
  console.log(await banner(app, config, address));
  return { url: config.PUBLIC_URL ?? address, address, close: () => app.close() };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const app = await start(process.env);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void app.close().then(() => process.exit(0)));
  }
}
