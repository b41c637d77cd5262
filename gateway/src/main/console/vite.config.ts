import { defineConfig } from 'vitest/config';
import { licences } from './licences';

/** The console is built into the gateway's classes, so that its jar serves it; names carry a hash and may be cached for ever. */
export default defineConfig({
  base: '/',
  plugins: [licences()],
  build: {
    outDir: process.env['CONSOLE_OUT_DIR'] ?? '../../../target/classes/static',
    emptyOutDir: true,
    target: 'es2022',
    assetsDir: 'assets',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    reportCompressedSize: false,
  },
  // a unit test reads the table of device cases: each reason in it has words
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:8080' }, fs: { allow: ['.', '../../../../device-audit/src/test/resources'] } },
  test: { environment: 'happy-dom', include: ['test/**/*.test.ts'], passWithNoTests: false },
});
