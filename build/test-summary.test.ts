import { describe, expect, it } from 'vitest';
import { countTests, summary } from './test-summary.ts';

const unit = JSON.stringify({ numPassedTests: 200, numFailedTests: 1, numPendingTests: 0, testResults: [] });
const browser = JSON.stringify({ stats: { expected: 14, unexpected: 1, flaky: 1, skipped: 0 }, suites: [] });

describe('the summary of a test run', () => {
  it('adds up what the runners report, and counts a flaky test as failed', () => {
    expect(summary([countTests(unit), countTests(browser)])).toBe('tests: 214 passed, 3 failed');
  });

  it('counts nothing for a runner that was not started', () => {
    expect(summary([countTests(unit), countTests(undefined)])).toBe('tests: 200 passed, 1 failed');
  });

  it('does not hide skipped tests', () => {
    expect(summary([{ passed: 1, failed: 0, skipped: 2 }])).toBe('tests: 1 passed, 0 failed, 2 skipped');
  });

  it('trusts no report it does not know', () => {
    expect(() => countTests('{}')).toThrow();
  });
});
