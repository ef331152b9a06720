import fs from 'node:fs';

/** Processes whose processor time is counted: a Postgres server with all its children, and a Node process. */
export interface Counted {
  postmaster: number;
  node: number;
}

export interface CpuTime {
  postgresMs: number;
  nodeMs: number;
}

/** Linux tells times in hundredths of a second, whatever its own clock does. */
const tickMs = 10;

/** What they have used since they began; not a number where the system has no /proc. */
export function cpuTime({ postmaster, node }: Counted): CpuTime {
  if (!fs.existsSync('/proc/self/stat')) return { postgresMs: NaN, nodeMs: NaN };
  const processes = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  let postgres = 0;
  for (const name of processes) {
    const stat = statOf(Number(name));
    // A server that a client has left is counted in its parent from then on.
    if (stat && Number(name) === postmaster) postgres += stat.own + stat.ended;
    else if (stat?.parent === postmaster) postgres += stat.own;
  }
  return { postgresMs: postgres * tickMs, nodeMs: (statOf(node)?.own ?? NaN) * tickMs };
}

/** proc_pid_stat(5); the name in it may hold anything, so the fields are counted from behind it. */
function statOf(pid: number): { parent: number; own: number; ended: number } | undefined {
  try {
    const text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    return { parent: fields[1]!, own: fields[11]! + fields[12]!, ended: fields[13]! + fields[14]! };
  } catch {
    return undefined;
  }
}
