import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The host stays that of the page: the server takes a sign-in only from its own. */
const api = { target: process.env['API'] ?? 'http://127.0.0.1:3000', changeOrigin: false };

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { outDir: '../dist/web', emptyOutDir: true, target: 'es2023' },
  server: { proxy: { '/api': api, '/docs': api, '/problems': api, '/feeds': api } },
});
