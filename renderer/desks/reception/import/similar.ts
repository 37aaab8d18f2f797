/** Who of a list may already be here, or may stand in it twice. */
import type { DuplicateReason } from '#shared/domain/patient/duplicate-evidence.ts';
import { KnownPeople } from '#shared/domain/patient/known-people.ts';
import { duplicatesOf, type LikelyDuplicate } from '#shared/domain/patient/likely-duplicates.ts';
import type { PatientRow } from '#shared/rows.ts';
import type { Candidate } from './candidates.ts';

/** One person somebody of a list is like. */
export interface Likeness extends Pick<LikelyDuplicate, 'person' | 'reasons' | 'contradictions'> {
  /** The row of the same list; none when they are already here. */
  row?: number;
}

export interface Similar {
  candidate: Candidate;
  /** Best first, one or more. */
  likenesses: Likeness[];
}

const shown = 2;
const numbers: readonly DuplicateReason[] = ['same-identity-number', 'same-insurance-number', 'same-phone'];

/** Comparing one takes about a millisecond. */
const comparedInOneGo = 4;

/**
 * Compares each with everybody who is here and with the rows before it, and yields how many are done. A shared phone
 * alone means a family, and is nobody twice.
 */
export function* findSimilar(
  candidates: readonly Candidate[],
  everybody: readonly PatientRow[],
): Generator<number, Similar[]> {
  const known = new KnownPeople();
  for (const { id, person, merged, mergedInto } of everybody)
    if (!mergedInto) known.set(id, [person, ...merged.map((each) => each.person)]);
  const rows = new Map<string, number>();
  const similar: Similar[] = [];
  for (const [at, candidate] of candidates.entries()) {
    if (at > 0 && at % comparedInOneGo === 0) yield at;
    const likenesses = duplicatesOf(candidate.person, known, { limit: shown })
      .filter(({ score }) => score > 0)
      .map(({ id, person, reasons, contradictions }): Likeness => {
        const row = rows.get(id);
        return { person, reasons, contradictions, ...(row === undefined ? {} : { row }) };
      })
      .filter((likeness) => likeness.row === undefined || isTelling(likeness));
    if (likenesses.length > 0) similar.push({ candidate, likenesses });
    rows.set(candidate.id, candidate.row);
    known.set(candidate.id, [candidate.person]);
  }
  return similar;
}

/** Whoever wrote the list knew whom they had: two rows of it are one person only when more than the name is the same. */
function isTelling({ reasons, contradictions }: Likeness): boolean {
  if (numbers.some((number) => reasons.includes(number)) || reasons.includes('same-birth')) return true;
  return (
    reasons.includes('same-name') && reasons.includes('same-year') && !contradictions.includes('other-birth')
  );
}
