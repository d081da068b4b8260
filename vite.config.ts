import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compression } from 'vite-plugin-compression2';

export default defineConfig({
  root: 'web/app',
  base: './',
  // Compressed once here, not at each request; the server sends `.br` or `.gz` to browsers that take them.
  plugins: [react(), compression({ algorithms: ['brotliCompress', 'gzip'], threshold: 1_000 })],
  build: {
    outDir: '../../dist/public',
    emptyOutDir: true,
    target: 'es2023',
    manifest: true,
    assetsInlineLimit: 0,
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': 'http://localhost:4300' } },
});
