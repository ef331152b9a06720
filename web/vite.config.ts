import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** The host stays that of the page: the server takes a sign-in only from its own. */
const api = { target: process.env['API'] ?? 'http://127.0.0.1:3000', changeOrigin: false };

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), compressedOnce()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // All that the first screen needs in one file: it compresses better, and nothing waits for a chain of requests.
          groups: [{ name: 'first', tags: ['$initial'] }],
        },
      },
    },
  },
  server: { proxy: { '/api': api, '/docs': api, '/problems': api, '/feeds': api } },
});

/** Beside each file what is sent of it, as small as can be; the server would compress it anew for every browser. */
function compressedOnce(): Plugin {
  const worthIt = 1024;
  // The highest takes ten times as long for a twentieth less.
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  return {
    name: 'compressed-once',
    apply: 'build',
    writeBundle({ dir }) {
      for (const name of fs.readdirSync(dir!, { recursive: true, encoding: 'utf8' })) {
        const file = path.join(dir!, name);
        if (!/\.(js|css|html|svg)$/.test(name) || fs.statSync(file).size < worthIt) continue;
        const bytes = fs.readFileSync(file);
        fs.writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
        fs.writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
      }
    },
  };
}
