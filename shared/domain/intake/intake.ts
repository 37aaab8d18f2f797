/**
 * The part of the day that lets people in: what is closed, who was turned away, and the blocks of paper numbers that were
 * reserved. Kept in the day's subject.
 */
import { z } from 'zod';
import { happened, type Rows, refuse } from '../context.ts';
import type { DayState } from '../day/day.ts';
import type { Actor } from '../event.ts';
import type { Refusal } from '../refusal.ts';
import { command, type Evolver, evolver } from '../subject.ts';
import { formatPaperNumber, parsePaperNumber } from './paper-number.ts';

export interface TurnedAway extends z.infer<typeof turnedAwaySchema> {
  event: string;
  at: string;
  by: Actor;
}

/** A block of paper numbers, both ends included. */
export interface PaperBlock {
  event: string;
  station: string;
  from: number;
  to: number;
  at: string;
}

export interface Intake {
  /** Nobody new but emergencies. */
  closed: boolean;
  closedSpecialties: string[];
  turnedAway: TurnedAway[];
  papers: PaperBlock[];
}

export const openIntake: Intake = { closed: false, closedSpecialties: [], turnedAway: [], papers: [] };

export const turnAwayReasons = ['full', 'specialty-closed', 'not-eligible', 'too-late', 'other'] as const;

const whichSchema = z.object({ specialty: z.string().max(60).optional() });
const turnedAwaySchema = z.object({
  reason: z.enum(turnAwayReasons, 'required'),
  specialty: z.string().max(60).optional(),
  name: z.string().trim().max(200).optional(),
  note: z.string().trim().max(300).optional(),
});
const reservedSchema = z.object({ station: z.string(), from: z.number().int(), to: z.number().int() });

/** Forms that one printing may hold, so that it stays a document a person can carry. */
export const mostPaperForms = 100;

const intakeEvents = {
  'intake.closed': whichSchema,
  'intake.reopened': whichSchema,
  'intake.turned-away': turnedAwaySchema,
  'intake.paper-reserved': reservedSchema,
};

export const intakeUndoable = ['intake.closed', 'intake.reopened', 'intake.turned-away'];

export const intakeCommands = {
  /** Closes a specialty, or everything. Refused: `unknown-specialty`, `already-closed`. */
  'day.close-intake': command(whichSchema, (day: DayState, data) => {
    if (!isKnown(day, data.specialty)) return refuse('unknown-specialty');
    return isClosed(day.intake, data.specialty)
      ? refuse('already-closed')
      : happened({ type: 'intake.closed', data });
  }),
  /** Refused: `not-closed`. */
  'day.reopen-intake': command(whichSchema, (day: DayState, data) =>
    isClosed(day.intake, data.specialty) ? happened({ type: 'intake.reopened', data }) : refuse('not-closed'),
  ),
  /** Somebody who could not be taken today. */
  'day.turn-away': command(turnedAwaySchema, (day: DayState, data) =>
    isKnown(day, data.specialty)
      ? happened({ type: 'intake.turned-away', data })
      : refuse('unknown-specialty'),
  ),
  /** Reserves the next numbers of this station's paper forms. */
  'day.reserve-paper': command(
    z.object({ count: z.number().int().min(1).max(mostPaperForms) }),
    (day: DayState, { count }, { station }) => {
      const ends = day.intake.papers.filter((block) => block.station === station).map((block) => block.to);
      const from = Math.max(0, ...ends) + 1;
      return happened({ type: 'intake.paper-reserved', data: { station, from, to: from + count - 1 } });
    },
  ),
};

function isKnown(day: DayState, specialty: string | undefined): boolean {
  return specialty === undefined || (day.setup?.specialties.some((each) => each.id === specialty) ?? false);
}

function isClosed(intake: Intake, specialty: string | undefined): boolean {
  return specialty === undefined ? intake.closed : intake.closedSpecialties.includes(specialty);
}

/** Every number of a block, as it stands on its form. */
export function paperNumbers({ station, from, to }: Omit<PaperBlock, 'event' | 'at'>): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => formatPaperNumber(station, from + index));
}

/** A block by its first and last number. */
export function blockName({ station, from, to }: Omit<PaperBlock, 'event' | 'at'>): string {
  return `${formatPaperNumber(station, from)} – ${formatPaperNumber(station, to)}`;
}

/** Whether a paper number was ever reserved, that is printed on a form. */
export function isReserved({ papers }: Pick<Intake, 'papers'>, paper: string): boolean {
  const parsed = parsePaperNumber(paper);
  return papers.some(
    ({ station, from, to }) =>
      parsed !== undefined && parsed.station === station && parsed.number >= from && parsed.number <= to,
  );
}

/** Refused: `specialty-closed` (its name), when one of these places takes nobody any more. */
export function checkIntake(
  rows: Pick<Rows, 'intake'>,
  places: readonly { id: string; name: { vi: string } }[],
): Refusal | undefined {
  const closed = places.find(({ id }) => rows.intake().closedSpecialties.includes(id));
  return closed && { code: 'specialty-closed', params: { name: closed.name.vi } };
}

const closedWith = (intake: Intake, specialty: string | undefined, closed: boolean): Intake => {
  if (specialty === undefined) return { ...intake, closed };
  const others = intake.closedSpecialties.filter((each) => each !== specialty);
  return { ...intake, closedSpecialties: closed ? [...others, specialty] : others };
};

export const evolveIntake: Evolver<DayState> = evolver<DayState, typeof intakeEvents>(intakeEvents, {
  'intake.closed': (day, { data }) => ({ ...day, intake: closedWith(day.intake, data.specialty, true) }),
  'intake.reopened': (day, { data }) => ({ ...day, intake: closedWith(day.intake, data.specialty, false) }),
  'intake.turned-away': (day, { id, at, by, data }) => ({
    ...day,
    intake: { ...day.intake, turnedAway: [...day.intake.turnedAway, { ...data, event: id, at, by }] },
  }),
  'intake.paper-reserved': (day, { id, at, data }) => ({
    ...day,
    intake: { ...day.intake, papers: [...day.intake.papers, { ...data, event: id, at }] },
  }),
});
