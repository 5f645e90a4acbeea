import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['**/node_modules/**'],
    globalSetup: ['test/scratch.ts', 'test/judges/installed.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
