/** What was written on a numbered paper form while the power was gone: its number, and the time on it. */
import { z } from 'zod';
import { isReserved } from '#shared/domain/intake/intake.ts';
import { formatPaperNumber } from '#shared/domain/intake/paper-number.ts';
import { paperUsed } from '#shared/domain/visit/opening.ts';
import type { IntakeRow } from '#shared/rows.ts';
import { instantOf, readTime } from '../../../app/paper-time.ts';

export interface PaperInput {
  number: string;
  time: string;
}

export interface OnPaper {
  /** `AG-007`. */
  paper: string;
  /** ISO instant of the time that stands on it. */
  occurredAt: string;
}

/** What the form is checked against. */
export interface PaperCheck {
  /** The clinic day, `yyyy-MM-dd`. */
  date: string;
  /** ISO instant. */
  now: () => string;
  intake: Pick<IntakeRow, 'papers'>;
  /** The numbers of the day, among them the paper numbers that were used. */
  totals: ReadonlyMap<string, number>;
}

/** `ag7`, `AG 007` and `AG-007` are the same number; nothing when it is none. */
export function readPaperNumber(text: string): string | undefined {
  const found = /^([A-Z])G[\s-]*(\d{1,6})$/.exec(text.trim().toUpperCase());
  const [, station, number] = found ?? [];
  return station && Number(number) > 0 ? formatPaperNumber(station, Number(number)) : undefined;
}

/** Text that has to be there and to be understood; else what is wrong with it. */
const read = (understand: (text: string) => string | { wrong: string }) =>
  z.string().transform((text, context) => {
    const understood = text.trim() === '' ? { wrong: 'required' } : understand(text);
    if (typeof understood === 'string') return understood;
    context.addIssue({ code: 'custom', message: understood.wrong });
    return z.NEVER;
  });

export const paperFormSchema = ({ date, now, intake, totals }: PaperCheck): z.ZodType<OnPaper, PaperInput> =>
  z
    .object({
      number: read((text) => {
        const number = readPaperNumber(text);
        if (number === undefined) return { wrong: 'paper-number' };
        if (!isReserved(intake, number)) return { wrong: 'paper-not-reserved' };
        return totals.has(paperUsed(number)) ? { wrong: 'paper-used' } : number;
      }),
      time: read((text) => {
        const time = readTime(text);
        if (time === undefined) return { wrong: 'time' };
        const occurredAt = instantOf(date, time);
        return occurredAt > now() ? { wrong: 'time-in-future' } : occurredAt;
      }),
    })
    .transform(({ number, time }) => ({ paper: number, occurredAt: time }));

/** A form that was begun with a number, typed or scanned. */
export const paperInput = (number: string): PaperInput => ({ number, time: '' });
