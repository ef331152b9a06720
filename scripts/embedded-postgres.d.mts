export interface PostgresServer {
  /** The address of one of its databases. */
  url(database: string): string;
  /** Settles when the server is no more, asked or not. */
  ended: Promise<unknown>;
  stop(): Promise<void>;
}

export function startPostgres(options: { dataDir: string; logFile: string }): Promise<PostgresServer>;
export function ensureDatabase(server: PostgresServer, name: string): Promise<string>;
