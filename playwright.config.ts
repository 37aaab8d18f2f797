import { defineConfig } from '@playwright/test';
import { findChromium, sandboxFlags } from './main/browser/chromium.ts';

const executablePath = findChromium();

/** What is measured, killed, cut off or printed at its own pace. */
const alone = [
  'board.spec.ts',
  'clinic-day.spec.ts',
  'faults.spec.ts',
  'hard-cases.spec.ts',
  'network.spec.ts',
  'print-station.spec.ts',
  'printing.spec.ts',
  'queue.spec.ts',
  'traces.spec.ts',
];

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  globalSetup: './e2e/support/needs-build.ts',
  // A busy computer is slow, not wrong.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  workers: 2,
  retries: 0,
  projects: [
    // Walks look at screens, and desks at what is written down, not at how long something takes: two at a time.
    { name: 'walks', testMatch: 'screens.spec.ts', fullyParallel: true },
    { name: 'desks', testIgnore: ['screens.spec.ts', ...alone] },
    // Two cores: a second browser would make the first one late.
    { name: 'alone', testMatch: alone, workers: 1, dependencies: ['walks', 'desks'] },
  ],
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    browserName: 'chromium',
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    actionTimeout: 20_000,
    // Recording every step takes a third of the time; the last picture mostly tells.
    screenshot: 'only-on-failure',
    launchOptions: { args: sandboxFlags(), ...(executablePath !== undefined && { executablePath }) },
  },
});
