/** A table of cases: what is said, where the rule comes from, what is prescribed for whom, and what the check must say. */
import { expect, it } from 'vitest';
import type { CheckKind } from '#shared/domain/prescription/checks/check-report.ts';
import { checked, checkOf, line, outcome, type Someone, sourcesIn } from './prescribed.ts';

/**
 * The source is a part of its title. Where the check finds something and cites, the source has to be among what it cites;
 * where it finds nothing, it says whose limit was kept.
 */
export type Row = [what: string, source: string, lines: readonly string[], who: Someone, expected: string];

/** Looks at the first line of each case. */
export function cases(kind: CheckKind, rows: readonly Row[]): void {
  it.each(rows)('%s [%s]', (_what, source, lines, who, expected) => {
    const check = checkOf(
      checked(
        lines.map((each) => line(each)),
        who,
      ),
      kind,
    );
    expect(outcome(check)).toBe(expected);
    const cited = sourcesIn(check.findings);
    if (cited.length > 0) expect(cited.join('\n')).toContain(source);
  });
}
