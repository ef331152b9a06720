/** Who runs Tolo from this folder: `{ pid, birth, url, databaseUrl }`, as long as that process lives. */
export const RUNNING = '.tolo/running.json';
