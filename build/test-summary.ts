import { z } from 'zod';

/** How many tests of one runner came to what end. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const vitestReport = z
  .object({ numPassedTests: z.number(), numFailedTests: z.number(), numPendingTests: z.number() })
  .transform(
    (report): Counts => ({
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests,
    }),
  );

const playwrightReport = z
  .object({
    stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  })
  .transform(
    ({ stats }): Counts => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    }),
  );

/** Reads the JSON report of Vitest or Playwright; nothing where the runner left none. */
export function countTests(report: string | undefined): Counts {
  if (report === undefined) return { passed: 0, failed: 0, skipped: 0 };
  return z.union([vitestReport, playwrightReport]).parse(JSON.parse(report));
}

/** The last line of a test run, e.g. `tests: 214 passed, 0 failed`. */
export function summary(runners: Counts[]): string {
  const total = (end: keyof Counts) => runners.reduce((sum, counts) => sum + counts[end], 0);
  const skipped = total('skipped');
  return `tests: ${total('passed')} passed, ${total('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
