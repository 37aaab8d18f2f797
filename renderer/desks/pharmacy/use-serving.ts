import { useState } from 'react';
import type { Prescription } from '#shared/domain/prescription/prescription.ts';
import { mayCommand } from '#shared/domain/roles.ts';
import type { LotRow, VisitRow } from '#shared/rows.ts';
import { useStaff } from '../../app/session.ts';
import { useSend } from '../../app/use-send.ts';
import { isSound, itemsOf } from './picking.ts';
import { type Picking, usePicking } from './use-picking.ts';

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
  busy: boolean;
  see(): void;
  /** `wrong`: a quantity has to be put right first. What was typed stays until it is saved. */
  handOut(): Promise<'saved' | 'wrong' | 'not-saved'>;
}

/** Nothing while nobody with a prescription is served. */
export function useServing(visit: VisitRow | undefined, lots: readonly LotRow[]): Serving | undefined {
  const { roles } = useStaff();
  const { send, busy } = useSend();
  const current = visit?.prescriptions.at(-1);
  const [seen, setSeen] = useState<{ visit: string; code: string }>();
  if (visit && current && seen?.visit !== visit.id) setSeen({ visit: visit.id, code: current.code });
  const shown = visit?.prescriptions.find((each) => each.code === seen?.code) ?? current;
  const { lines, change, forget } = usePicking(visit, shown, lots);
  if (!visit || !current || !shown) return undefined;

  const replaced = shown !== current;
  const editable = mayCommand(roles, 'visit.dispense') && !replaced;
  return {
    ...{ visit, shown, current, replaced, editable, lines, change, busy },
    open: editable && lines.some((line) => line.picks.length > 0 && line.owed > 0),
    see: () => setSeen({ visit: visit.id, code: current.code }),
    async handOut() {
      const items = itemsOf(lines);
      if (!isSound(lines) || items.length === 0) return 'wrong';
      const saved = await send({
        type: 'visit.dispense',
        subject: `visit/${visit.id}`,
        data: { prescription: shown.code, items },
        ...(visit.lastEvent ? { basis: visit.lastEvent } : {}),
      });
      if (!saved) return 'not-saved';
      forget();
      return 'saved';
    },
  };
}
