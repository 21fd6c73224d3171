import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build.ts'],
    // Fixed, so that a test that leans on the machine's zone or language fails on one machine as on all.
    env: { TZ: 'Pacific/Auckland', TALLY_LANG: 'en' },
    // One for each core: most tests wait for a process of their own, so none is kept back for the runner.
    maxWorkers: '100%',
    // Modules are loaded once a worker: no test changes what another sees.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
