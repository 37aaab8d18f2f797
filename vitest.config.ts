import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{main,renderer,shared,build,simulate,resources}/**/*.test.{ts,tsx}'],
    // Many wait for disks and servers: one at a time would leave a computer of two cores idle.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
