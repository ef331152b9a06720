import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** Runs a program to its end and gives what it says; what went wrong tells what it complained of. */
export async function run(
  program: string,
  parameters: readonly string[],
  {
    input = '',
    env = {},
    mayFail = false,
  }: { input?: string; env?: NodeJS.ProcessEnv; mayFail?: boolean } = {},
): Promise<string> {
  const child = spawn(program, parameters, { env: { ...process.env, ...env } });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [said, complained, status] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (status !== 0 && !mayFail) throw new Error(`${program} ended with ${status}: ${complained}`);
  return mayFail ? said + complained : said;
}
