/**
 * The part of the day that knows which prescriptions were handed over to be sent to the national system. Nothing can be
 * sent from here: every issued prescription is "Chưa liên thông" until a coordinator says that a file with it was handed
 * over. Law: Thông tư 26/2025/TT-BYT, electronic prescriptions are sent to the national system.
 */
import { z } from 'zod';
import { type Decision, happened, refuse } from '../context.ts';
import type { DayState } from '../day/day.ts';
import type { Actor } from '../event.ts';
import { command, type Evolver, evolver } from '../subject.ts';

/** Key of the total of prescriptions that were issued, those that were replaced too. */
export const prescriptionsIssued = 'prescriptions/issued';
/** Key of the total of those of them that were handed over. */
export const prescriptionsHandedOver = 'prescriptions/handed-over';

/** Prescriptions of one file. */
export const mostInOneFile = 1500;

const codeSchema = z.string().min(1).max(20);

const handOverSchema = z.object({
  /** Name of the file that was handed over. */
  file: z.string().trim().min(1).max(200),
  prescriptions: z
    .array(z.object({ visit: z.string().max(60), code: codeSchema }))
    .min(1)
    .max(mostInOneFile),
});

const handedOverSchema = z.object({ file: z.string(), codes: z.array(codeSchema) });

export interface HandOver extends z.infer<typeof handedOverSchema> {
  event: string;
  at: string;
  by: Actor;
}

const outboxEvents = { 'outbox.handed-over': handedOverSchema };

export const outboxUndoable = ['outbox.handed-over'];

/** Whether a step of the day was a hand-over: it is taken back where it was said. */
export const isHandOver = (step: { type: string } | undefined): boolean =>
  step?.type === 'outbox.handed-over';

/** Codes of the prescriptions that were handed over, each once. */
export function handedOverCodes(outbox: readonly Pick<HandOver, 'codes'>[]): ReadonlySet<string> {
  return new Set(outbox.flatMap(({ codes }) => codes));
}

export const outboxCommands = {
  /**
   * Says that a file with these prescriptions was handed over; those that already were are left out.
   * Refused: `unknown-prescription` (its code), `already-handed-over` (all of them).
   */
  'day.hand-over-prescriptions': command(
    handOverSchema,
    ({ outbox }: DayState, { file, prescriptions }, { rows }): Decision => {
      const unknown = prescriptions.find(
        ({ visit, code }) => !rows.visit(visit)?.prescriptions.some((each) => each.code === code),
      );
      if (unknown) return refuse('unknown-prescription', { code: unknown.code });
      const before = handedOverCodes(outbox);
      const codes = [...new Set(prescriptions.map(({ code }) => code))].filter((code) => !before.has(code));
      if (codes.length === 0) return refuse('already-handed-over');
      return happened({ type: 'outbox.handed-over', data: { file, codes } });
    },
  ),
};

/** Two computers that could not see each other may both say it: a prescription is handed over once. */
export const evolveOutbox: Evolver<DayState> = evolver<DayState, typeof outboxEvents>(outboxEvents, {
  'outbox.handed-over': (day, { id, at, by, data }) => ({
    ...day,
    outbox: [...day.outbox, { ...data, event: id, at, by }],
  }),
});
