import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { createPracticeDays } from './practice-days.ts';

const resources = fileURLToPath(new URL('../../resources', import.meta.url));

it('gives a practice day the lists of triage, not reviewed as long as one of them is not', async () => {
  const triage = await createPracticeDays(resources).triage();
  expect(triage.reviewed).toBe(false);
  expect(triage.complaints.map(({ code }) => code)).toContain('knee-pain');
  expect(triage.redFlags.map(({ id }) => id)).toContain('stroke-signs');
  expect(triage.normalRanges.length).toBeGreaterThan(0);
});
