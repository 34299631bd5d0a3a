import { defineConfig } from 'vitest/config';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));
const resolve = {
  alias: {
    '@': root.replace(/\/$/, ''),
    'server-only': `${root}tests/support/server-only.ts`,
  },
};

export default defineConfig({
  resolve,
  test: {
    projects: [
      { resolve, test: { name: 'unit', include: ['tests/unit/**/*.test.ts', 'tests/unit/**/*.test.tsx'], setupFiles: ['tests/support/seeded-fast-check.ts'], testTimeout: 30_000 } },
      { resolve, test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'] } },
      {
        resolve,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/support/postgres-global-setup.ts'],
          // Vite gives every process a BASE_URL of its own, "/".
          env: { BASE_URL: 'http://127.0.0.1:3000' },
          testTimeout: 60_000,
          hookTimeout: 120_000,
          setupFiles: ['tests/support/own-database.ts'],
          pool: 'forks',
          maxWorkers: 2,
        },
      },
    ],
  },
});
