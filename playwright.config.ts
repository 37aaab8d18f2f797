import { defineConfig } from '@playwright/test';
import { findChromium, sandboxFlags } from './main/browser/chromium.ts';

const executablePath = findChromium();

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  globalSetup: './e2e/support/needs-screens.ts',
  timeout: 90_000,
  expect: { timeout: 10_000 },
  // Two cores: a second browser would make the first one late.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    browserName: 'chromium',
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    actionTimeout: 10_000,
    // Recording every step takes a third of the time; the last picture mostly tells.
    screenshot: 'only-on-failure',
    launchOptions: { args: sandboxFlags(), ...(executablePath !== undefined && { executablePath }) },
  },
});
