/** What is typed at triage, and what becomes of it. */
import { z } from 'zod';
import { type HealthInput, healthInput, withRecord } from '#renderer/app/health/health-input.ts';
import { instantOf, readTime } from '#renderer/app/paper-time.ts';
import { isDeskPlace } from '#shared/domain/day/places.ts';
import { type Health, healthSchema } from '#shared/domain/patient/health.ts';
import {
  disabilities,
  pregnancyStatuses,
  type TriageForm,
  type TriageRecord,
  triageSchema,
} from '#shared/domain/triage/triage.ts';
import { type Vitals, vitalIds, vitalsSchema } from '#shared/domain/triage/vitals.ts';
import type { VisitRow } from '#shared/rows.ts';
import { confirmationOf } from './confirmation.ts';

const noDisability = 'none';

const text = z.string().max(500, 'too-long');

const fields = z.object({
  complaints: triageSchema.shape.complaints,
  /** Typed and not taken yet. */
  complaintText: z.string(),
  vitals: vitalsSchema,
  pregnancy: z.enum(pregnancyStatuses).optional(),
  weeks: z.number().int().min(1).max(45).optional(),
  disability: z.enum([noDisability, ...disabilities]),
  medicines: text,
  note: text,
  specialties: z.array(z.string()).min(1, 'no-specialty'),
  /** The specialties whose queues they were in, as far as this form knows. */
  known: z.array(z.string()),
  /** Saved by itself, into the person's record. */
  health: z.custom<HealthInput>(isHealthInput),
  /** Unusual values that somebody has been asked about, as `confirmationOf` names them. */
  confirmed: z.array(z.string()),
  /** It was first written on paper, at this time. */
  onPaper: z.boolean(),
  paperTime: z.string(),
  /** The record that was there when this was begun; none for the first. */
  after: z.string().optional(),
});
export type TriageInput = z.infer<typeof fields>;

function isHealthInput(value: unknown): boolean {
  const noted = healthSchema.extend({
    base: healthSchema,
    allergyText: z.string(),
    conditionText: z.string(),
  });
  return noted.safeParse(value).success;
}

/** `date` is the clinic day, `now` gives an ISO instant. */
export const triageInputSchema = (date: string, now: () => string) =>
  fields.superRefine(({ onPaper, paperTime }, context) => {
    const problem = onPaper ? timeProblem(paperTime, date, now()) : undefined;
    if (problem) context.addIssue({ code: 'custom', message: problem, path: ['paperTime'] });
  });

/** As the host keeps it: anything may be missing or not right yet, so nothing but its shape is looked at. */
export const triageDraftSchema = z.custom<TriageInput>(
  (value) =>
    fields
      .extend({ vitals: z.partialRecord(z.enum(vitalIds), z.number()), weeks: z.number().optional() })
      .extend({ specialties: z.array(z.string()), medicines: z.string(), note: z.string() })
      .safeParse(value).success,
);

/** What is kept as a draft: numbers that cannot be read are left out, they would come back as something else. */
export function draftOf({ weeks, ...input }: TriageInput): TriageInput {
  return {
    ...input,
    vitals: measured(input.vitals),
    ...(weeks === undefined || Number.isNaN(weeks) ? {} : { weeks }),
  };
}

/** Vital signs that are numbers. */
function measured(vitals: Vitals): Vitals {
  return Object.fromEntries(
    vitalIds.flatMap((id) => {
      const value = vitals[id];
      return value === undefined || Number.isNaN(value) ? [] : [[id, value]];
    }),
  );
}

function timeProblem(typed: string, date: string, now: string): string | undefined {
  if (typed.trim() === '') return 'required';
  const time = readTime(typed);
  if (time === undefined) return 'not-a-time';
  return instantOf(date, time) > now ? 'time-in-future' : undefined;
}

/** ISO instant of what was written on paper; nothing for what is typed as it happens. */
export function occurredAt({ onPaper, paperTime }: TriageInput, date: string): string | undefined {
  const time = onPaper ? readTime(paperTime) : undefined;
  return time && instantOf(date, time);
}

/** What `visit.record-triage` takes. Pregnancy only where it was asked. */
export function triageOf(input: TriageInput, { asksPregnancy }: { asksPregnancy: boolean }): TriageForm {
  const { complaints, vitals, pregnancy, weeks, disability, specialties, known } = input;
  const [medicines, note] = [input.medicines.trim(), input.note.trim()];
  return {
    complaints,
    vitals: measured(vitals),
    ...(asksPregnancy && pregnancy
      ? { pregnancy: { status: pregnancy, ...(pregnancy === 'yes' && weeks ? { weeks } : {}) } }
      : {}),
    ...(disability === noDisability ? {} : { disability }),
    ...(medicines ? { medicines } : {}),
    ...(note ? { note } : {}),
    specialties,
    known,
  };
}

type Triaged = Pick<VisitRow, 'opened' | 'queue' | 'triage'>;

/** Where somebody is to go as far as is known: their queues, else what they wished for at reception. */
export function specialtiesSoFar({ opened, queue }: Pick<VisitRow, 'opened' | 'queue'>): string[] {
  const queued = queuedFor(queue);
  return queued.length > 0 ? queued : opened.specialties.map(({ id }) => id);
}

const queuedFor = (queue: VisitRow['queue']) =>
  queue
    .filter(({ specialty, status }) => !isDeskPlace(specialty) && status !== 'left')
    .map(({ specialty }) => specialty);

/** With the queues that another desk has added meanwhile; the same object when there are none. */
export function withQueues<Input extends Pick<TriageInput, 'specialties' | 'known'>>(
  input: Input,
  queue: VisitRow['queue'],
): Input {
  const added = queuedFor(queue).filter((specialty) => !input.known.includes(specialty));
  if (added.length === 0) return input;
  const specialties = [...new Set([...input.specialties, ...added])];
  return { ...input, specialties, known: [...input.known, ...added] };
}

/**
 * What the form begins with: what was typed since the last record, else that record, because a second one takes its
 * place. What another desk has noted of the person's health meanwhile is taken in.
 */
export function startOf(visit: Triaged, health: Health, draft: TriageInput | undefined): TriageInput {
  const last = visit.triage.at(-1);
  if (draft && draft.after === last?.id)
    return withQueues({ ...draft, health: withRecord(draft.health, health) }, visit.queue);
  return {
    ...fromRecord(last),
    complaintText: '',
    specialties: specialtiesSoFar(visit),
    known: queuedFor(visit.queue),
    health: healthInput(health),
    onPaper: false,
    paperTime: '',
    ...(last ? { after: last.id } : {}),
  };
}

type OfRecord = Pick<
  TriageInput,
  'complaints' | 'vitals' | 'pregnancy' | 'weeks' | 'disability' | 'medicines' | 'note' | 'confirmed'
>;

function fromRecord(record: TriageRecord | undefined): OfRecord {
  const { complaints = [], vitals = {}, pregnancy, disability = noDisability } = record ?? {};
  return {
    complaints,
    vitals,
    ...(pregnancy ? { pregnancy: pregnancy.status } : {}),
    ...(pregnancy?.weeks ? { weeks: pregnancy.weeks } : {}),
    disability,
    medicines: record?.medicines ?? '',
    note: record?.note ?? '',
    // They were asked about then.
    confirmed: vitalIds.flatMap((id) => (vitals[id] === undefined ? [] : [confirmationOf(id, vitals[id])])),
  };
}
