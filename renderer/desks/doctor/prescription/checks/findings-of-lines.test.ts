import { describe, expect, it } from 'vitest';
import type { CheckFinding } from '#shared/domain/prescription/checks/check-report.ts';
import { findingsOfLines, firstBlocked, reasonsFor } from './findings-of-lines.ts';

type Severity = CheckFinding['severity'];
const finding = (key: string, severity: Severity): CheckFinding => ({
  key,
  severity,
  text: { vi: key, en: key },
  sources: [],
});
const report = (...lines: CheckFinding[][]) => ({
  lines: lines.map((findings, index) => ({
    medicine: `m${index}`,
    checks: [{ kind: 'interaction' as const, state: 'checked' as const, findings }],
  })),
});
const pair = finding('a+b', 'severe');

describe('findings under the lines', () => {
  it('come the gravest first', () => {
    const all = (['note', 'severe', 'refused', 'moderate', 'contraindicated'] as const).map((severity) =>
      finding(severity, severity),
    );
    expect(findingsOfLines(report(all))[0]?.told.map(({ key }) => key)).toEqual([
      'refused',
      'contraindicated',
      'severe',
      'moderate',
      'note',
    ]);
  });

  it('of two lines stand under the later one, and the earlier one says where', () => {
    const [first, second, third] = findingsOfLines(report([pair], [], [pair]));
    expect(first).toEqual({ told: [], elsewhere: [{ ...pair, line: 2 }] });
    expect(second).toEqual({ told: [], elsewhere: [] });
    expect(third).toEqual({ told: [pair], elsewhere: [] });
  });
});

describe('what does not go out', () => {
  it.each<[Severity, string | undefined, boolean]>([
    ['refused', undefined, true],
    ['refused', 'because', true],
    ['contraindicated', undefined, true],
    ['contraindicated', 'because', false],
    ['severe', '  ', true],
    ['severe', 'because', false],
    ['moderate', undefined, false],
    ['note', undefined, false],
  ])('%s with the reason “%s”', (severity, reason, isBlocked) => {
    const overrides = reason === undefined ? [] : [{ key: 'x', reason }];
    const blocked = firstBlocked(report([], [finding('x', severity)]), overrides);
    expect(blocked?.line).toBe(isBlocked ? 1 : undefined);
  });

  it('is not asked of lines that somebody else answers for', () => {
    const found = report([finding('x', 'severe')], [finding('y', 'severe')]);
    expect(firstBlocked(found, [], (medicine) => medicine === 'm1')?.finding.key).toBe('y');
    expect(firstBlocked(found, [], () => false)).toBeUndefined();
  });

  it('is what is found in two lines only once', () => {
    expect(firstBlocked(report([pair], [pair]), [])?.line).toBe(1);
    expect(firstBlocked(report([pair], [pair]), [{ key: 'a+b', reason: 'because' }])).toBeUndefined();
  });
});

describe('reasons that go out', () => {
  it('are those that are written, of what is still found', () => {
    const written = [
      { key: 'a+b', reason: ' because ' },
      { key: 'gone', reason: 'because' },
      { key: 'x', reason: ' ' },
    ];
    expect(reasonsFor(report([pair], [finding('x', 'severe')]), written)).toEqual([
      { key: 'a+b', reason: 'because' },
    ]);
  });
});
