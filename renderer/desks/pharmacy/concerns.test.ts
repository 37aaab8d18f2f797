import { expect, it } from 'vitest';
import type { Checked } from '#shared/domain/prescription/checks/checked.ts';
import { sortedConcerns, uncheckedTogether } from './concerns.ts';

type Severity = Checked['concerns'][number]['finding']['severity'];
const concern = (key: string, severity: Severity, reason?: string): Checked['concerns'][number] => ({
  medicine: 'm',
  finding: { key, severity, text: { vi: key, en: key }, sources: [] },
  ...(reason === undefined ? {} : { reason }),
});
const checked = (concerns: Checked['concerns']): Checked => ({ edition: '2026.1', concerns, unchecked: [] });
const keys = (concerns: Checked['concerns']) => concerns.map(({ finding }) => finding.key);

it('puts what was overridden first, contraindications before what is severe, and the rest apart', () => {
  const { overridden, others } = sortedConcerns(
    checked([
      concern('a', 'moderate'),
      concern('b', 'severe', 'đã theo dõi'),
      concern('c', 'contraindicated', 'không có thuốc khác'),
      concern('d', 'note'),
    ]),
  );
  expect(keys(overridden)).toEqual(['c', 'b']);
  expect(keys(others)).toEqual(['a', 'd']);
});

it('hides no severe one, even if its reason is missing', () => {
  expect(keys(sortedConcerns(checked([concern('a', 'severe')])).overridden)).toEqual(['a']);
});

it('shows a reason that was written for something smaller', () => {
  expect(keys(sortedConcerns(checked([concern('a', 'moderate', 'lý do')])).overridden)).toEqual(['a']);
});

it('names medicines once for all checks that could not be made of them', () => {
  const unchecked: Checked['unchecked'] = [
    { medicine: 'm', kind: 'dose', state: 'not-in-table' },
    { medicine: 'n', kind: 'pregnancy', state: 'cannot-check', why: 'pregnancy-not-asked' },
    { medicine: 'o', kind: 'dose', state: 'cannot-check', why: 'dose-not-a-number' },
    { medicine: 'm', kind: 'allergy', state: 'cannot-check', why: 'allergies-not-asked' },
    { medicine: 'o', kind: 'allergy', state: 'cannot-check', why: 'allergies-not-asked' },
  ];
  expect(uncheckedTogether({ ...checked([]), unchecked })).toEqual([
    { kinds: ['dose', 'allergy'], medicines: ['m', 'o'] },
    { kinds: ['pregnancy'], medicines: ['n'] },
  ]);
});
