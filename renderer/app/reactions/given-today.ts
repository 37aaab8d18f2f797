/** Medicines that somebody may react to today: those handed out, the latest first, then those that were only prescribed. */
import { stillHeld } from '#shared/domain/dispensing/dispensing.ts';
import type { VisitRow } from '#shared/rows.ts';

type Line = VisitRow['prescriptions'][number]['lines'][number];

export interface Given {
  /** Id in the formulary. */
  medicine: string;
  /** As it stands on the prescription, with its strength. */
  name: string;
  handedOut: boolean;
  /** All of it came back; some may have been taken before. */
  cameBack: boolean;
}

export function givenToday({
  prescriptions,
  ...visit
}: Pick<VisitRow, 'dispensed' | 'returned'> & {
  prescriptions: readonly { lines: readonly Pick<Line, 'medicine' | 'name' | 'strength'>[] }[];
}): Given[] {
  const lines = prescriptions.toReversed().flatMap((each) => each.lines);
  const nameOf = (medicine: string, name: string) => {
    const line = lines.find((each) => each.medicine === medicine);
    return [name, line?.strength].filter(Boolean).join(' ');
  };
  const held = new Set(stillHeld(visit).map(({ medicine }) => medicine));
  const handedOut = visit.dispensed.toReversed().map(({ medicine, name }) => ({
    medicine,
    name: nameOf(medicine, name),
    handedOut: true,
    cameBack: !held.has(medicine),
  }));
  const prescribed = lines.map(({ medicine, name, strength }) => ({
    medicine,
    name: [name, strength].filter(Boolean).join(' '),
    handedOut: false,
    cameBack: false,
  }));
  const first = new Map([...handedOut, ...prescribed].toReversed().map((each) => [each.medicine, each]));
  return [...handedOut, ...prescribed].filter((each) => first.get(each.medicine) === each);
}
