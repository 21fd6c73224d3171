import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build.ts'],
    // Fixed, so that a test that leans on the machine's zone or language fails on one machine as on all.
    env: { TZ: 'Pacific/Auckland', TALLY_LANG: 'en' },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
