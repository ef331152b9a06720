import pg from 'pg';

/**
 * A campus is the schema that the path of its connections begins with, so that several may share one database. It is made
 * where there is none yet. What they share beside the database, its extension, lies in none of theirs.
 */
export async function prepareSchema(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ schema: string | null; path: string }>(
      `SELECT current_schema() AS schema, current_setting('search_path') AS path`,
    );
    const { schema, path } = rows[0]!;
    if (schema === 'public') return;
    if (schema === null)
      await client.query(`CREATE SCHEMA IF NOT EXISTS ${client.escapeIdentifier(firstOf(path))}`);
    await client.query('CREATE EXTENSION IF NOT EXISTS btree_gist SCHEMA public');
  } finally {
    await client.end();
  }
}

const firstOf = (path: string): string => {
  const [first] = path.split(',');
  return first!
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .replaceAll('""', '"');
};
