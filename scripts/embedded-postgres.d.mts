export interface PostgresServer {
  /** The address of one of its databases. */
  url(database: string): string;
  /** The same by the shortest way, for programs on this machine that take a socket for a host. */
  nearUrl(database: string): string;
  /** Settles when the server is no more, asked or not. */
  ended: Promise<unknown>;
  stop(): Promise<void>;
}

export function startPostgres(options: { dataDir: string; logFile: string }): Promise<PostgresServer>;
export function ensureDatabase(server: PostgresServer, name: string): Promise<string>;
