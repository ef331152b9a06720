import pg from 'pg';

export default async function endDatabase() {
  const { server, adminUrl, template } = globalThis.testDatabase ?? {};
  globalThis.testDatabase = undefined;
  for (const host of globalThis.testHosts ?? []) host.kill();
  globalThis.testHosts = undefined;

  if (server) await server.stop();
  else if (adminUrl) await dropAllOf(template, adminUrl);
}

/** On a server that stays, also what a failed test left behind. */
async function dropAllOf(run, adminUrl) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [
      run,
    ]);
    for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  } finally {
    await client.end();
  }
}
