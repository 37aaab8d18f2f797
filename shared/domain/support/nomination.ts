/**
 * The part of a visit in which doctors ask for the programme's help: a savings book, special support, or both. Each kind is
 * asked for once, by one doctor or by two, and every reason stays with who wrote it and when.
 */
import { z } from 'zod';
import { happened, refuse } from '../context.ts';
import type { Actor } from '../event.ts';
import { diagnosisSchema } from '../exam/exam.ts';
import { command, type Evolver, evolver } from '../subject.ts';
import type { VisitState } from '../visit/visit.ts';

/**
 * `savings-book` is for the gravely ill and poor who need long treatment; `special-support` is help to be treated at a
 * central hospital.
 */
export const supportKinds = ['savings-book', 'special-support'] as const;
export type SupportKind = (typeof supportKinds)[number];

const nominationSchema = z.object({
  /** Left out: a savings book, the only one that editions before this one knew. */
  kinds: z.array(z.enum(supportKinds)).min(1, 'required').max(supportKinds.length).default(['savings-book']),
  /** Why: the illness and the hardship, in the doctor's words. */
  reason: z.string().trim().min(1).max(1000),
  /** The illness is a serious one; left out: not said. */
  serious: z.boolean().optional(),
  /** Whether treatment will be long, and how many months are expected when somebody can say. */
  longTreatment: z
    .object({ expected: z.boolean(), months: z.number().int().min(1).max(600).optional() })
    .optional(),
});
/** A nomination as it is sent. */
export type NominationForm = z.input<typeof nominationSchema>;

const nominatedSchema = nominationSchema.extend({
  /** The main diagnosis of whoever nominates, else of the visit. */
  diagnosis: diagnosisSchema.optional(),
});

export interface Nomination extends z.infer<typeof nominatedSchema> {
  event: string;
  at: string;
  by: Actor;
}

const nominationEvents = { 'support.nominated': nominatedSchema };

/**
 * Nominations of a visit for a kind of help, the first one first; several only where stations that could not see each
 * other both nominated.
 */
export const nominationsFor = <Known extends Pick<Nomination, 'kinds'>>(
  { nominations }: { nominations: readonly Known[] },
  kind: SupportKind,
): Known[] => nominations.filter(({ kinds }) => kinds.includes(kind));

/** Whether a visit was nominated for a kind of help. */
export const isNominatedFor = (
  visit: { nominations: readonly Pick<Nomination, 'kinds'>[] },
  kind: SupportKind,
): boolean => nominationsFor(visit, kind).length > 0;

/** Kinds of help that nobody has nominated a visit for. */
export const kindsLeft = (visit: { nominations: readonly Pick<Nomination, 'kinds'>[] }): SupportKind[] =>
  supportKinds.filter((kind) => !isNominatedFor(visit, kind));

/** Why a visit was nominated for a kind of help, in the doctors' words; nothing when it was not. */
export const reasonFor = (
  visit: { nominations: readonly Pick<Nomination, 'kinds' | 'reason'>[] },
  kind: SupportKind,
): string | undefined =>
  isNominatedFor(visit, kind)
    ? nominationsFor(visit, kind)
        .map(({ reason }) => reason)
        .join('; ')
    : undefined;

/** Key of the total of savings books granted to a person. */
export const savingsBooksOf = (patientId: string) => `savings-books-of/${patientId}`;

/** Key of the total that is 1 while a person's case of special support is open. */
export const supportCasesOf = (patientId: string) => `support-cases-of/${patientId}`;

export const nominationUndoable = ['support.nominated'];

export const nominationCommands = {
  /** Nominates for what nobody has nominated for. Refused: `exam-not-signed`, `already-nominated` (by `name`, for any of it). */
  'visit.nominate': command(nominationSchema, (visit: VisitState, data, { actor }) => {
    if (visit.exams.length === 0) return refuse('exam-not-signed');
    const before = data.kinds.flatMap((kind) => nominationsFor(visit, kind));
    if (before[0]) return refuse('already-nominated', { name: before[0].by.name });
    const exam = visit.exams.findLast(({ by }) => by.id === actor.id) ?? visit.exams.at(-1);
    const [diagnosis] = exam?.diagnoses ?? [];
    return happened({
      type: 'support.nominated',
      data: { ...data, kinds: [...new Set(data.kinds)], ...(diagnosis ? { diagnosis } : {}) },
    });
  }),
};

export const evolveNomination: Evolver<VisitState> = evolver<VisitState, typeof nominationEvents>(
  nominationEvents,
  {
    'support.nominated': (visit, { id, at, by, data }) => ({
      ...visit,
      nominations: [
        ...visit.nominations,
        { ...data, kinds: data.kinds ?? ['savings-book'], event: id, at, by },
      ],
    }),
  },
);
