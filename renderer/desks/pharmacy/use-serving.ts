import { useState } from 'react';
import type { PatientProof } from '#shared/domain/dispensing/dispensing.ts';
import type { Prescription } from '#shared/domain/prescription/issued.ts';
import { mayCommand } from '#shared/domain/roles.ts';
import type { DayRow, LotRow, VisitRow } from '#shared/rows.ts';
import { useVisitCommand } from '../../app/queue/index.ts';
import { useStaff } from '../../app/session.ts';
import { isSound, itemsOf, type LinePick } from './picking.ts';
import { type Picking, usePicking } from './use-picking.ts';

/** What is said when something is handed over. */
interface HandingOver {
  patient: PatientProof;
  ticked: readonly string[];
  note: string;
}

/** One person at the pharmacy's window. */
export interface Serving extends Omit<Picking, 'forget'> {
  visit: VisitRow;
  /** The prescription on the screen: the one that was opened, until it has been seen that there is another one. */
  shown: Prescription;
  /** The one that counts. */
  current: Prescription;
  replaced: boolean;
  /** Whether quantities can be changed here. */
  editable: boolean;
  /** Whether anything can be handed out now. */
  open: boolean;
  /** Whether something is picked, and nothing typed has to be put right first. */
  ready: boolean;
  busy: boolean;
  see(): void;
  /** What was typed stays until it is saved; `true` when it was. */
  handOut(said: HandingOver): Promise<boolean>;
  /** Sets aside what is picked, for somebody to hand over later. */
  prepare(): Promise<boolean>;
  putBack(): Promise<boolean>;
}

const hasSome = ({ owed, picks }: LinePick) =>
  owed > 0 && picks.some(({ free, quantity }) => free > 0 || (quantity ?? 0) > 0);

/** Nothing while nobody with a prescription is served. */
export function useServing(
  visit: VisitRow | undefined,
  lots: readonly LotRow[],
  day: DayRow,
): Serving | undefined {
  const { roles } = useStaff();
  const { command, busy } = useVisitCommand(visit ?? { id: '' });
  const current = visit?.prescriptions.at(-1);
  const [seen, setSeen] = useState<{ visit: string; code: string }>();
  if (visit && current && seen?.visit !== visit.id) setSeen({ visit: visit.id, code: current.code });
  const shown = visit?.prescriptions.find((each) => each.code === seen?.code) ?? current;
  const { lines, change, explain, forget } = usePicking(visit, shown, lots, day);
  if (!visit || !current || !shown) return undefined;

  const replaced = shown !== current;
  const editable = mayCommand(roles, 'visit.dispense') && !replaced;
  const items = itemsOf(lines);
  const sent = async (saving: Promise<boolean>) => {
    const saved = await saving;
    if (saved) forget();
    return saved;
  };
  return {
    visit,
    shown,
    current,
    replaced,
    editable,
    lines,
    change,
    explain,
    busy,
    open: editable && lines.some(hasSome),
    ready: isSound(lines) && items.length > 0,
    see: () => setSeen({ visit: visit.id, code: current.code }),
    handOut: ({ patient, ticked, note }) =>
      sent(
        command('visit.dispense', {
          prescription: shown.code,
          items,
          checks: { checked: true, patient },
          ...(ticked.length > 0 || note.trim()
            ? { counselling: { ticked, ...(note.trim() ? { note: note.trim() } : {}) } }
            : {}),
        }),
      ),
    prepare: () => sent(command('visit.prepare-medicines', { prescription: shown.code, items })),
    putBack: () => sent(command('visit.put-back-medicines', {})),
  };
}
