// Runs the tools that come with node_modules.
import { spawn } from 'node:child_process';

/** Runs one tool of node_modules in this Node and answers how it went, with all that it said. */
export function runTool(entry, args, { nodeFlags = [], env = process.env, show = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...nodeFlags, `node_modules/${entry}`, ...args], {
      env,
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });

    let output = '';
    const collect = (chunk) => (output += chunk);
    child.stdout?.setEncoding('utf8').on('data', collect);
    child.stderr?.setEncoding('utf8').on('data', collect);

    child.once('error', (error) => resolve({ ok: false, output: String(error) }));
    child.once('close', (code) => resolve({ ok: code === 0, output }));
  });
}

export const tools = {
  nest: '@nestjs/cli/bin/nest.js',
  vite: 'vite/bin/vite.js',
  tsc: 'typescript/bin/tsc',
  oxlint: 'oxlint/bin/oxlint',
  depcruise: 'dependency-cruiser/bin/dependency-cruise.mjs',
  jest: 'jest/bin/jest.js',
};

/** Measures from its making: `1.4 s`. */
export function stopwatch() {
  const began = performance.now();
  return () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
}
