/**
 * The part of a visit that sorts people before the doctors see them: what they come for, what was measured, and where they
 * go next. The latest record counts: a second one takes the place of what the first one raised.
 */
import { z } from 'zod';
import { type Decision, happened, refuse } from '../context.ts';
import { isDeskPlace, placesOf } from '../day/places.ts';
import { today } from '../day/today.ts';
import type { Actor } from '../event.ts';
import { checkIntake } from '../intake/intake.ts';
import { filledLine } from '../patient/text.ts';
import { entryOf, finishEntry, isOpen, join, left, whenOf, withEntry } from '../queue/entry.ts';
import { type PriorityReason, type PriorityReasonCode, priorityFrom } from '../queue/priority.ts';
import { command, type Evolver, evolver } from '../subject.ts';
import type { VisitState } from '../visit/visit.ts';
import { ageRangeOn } from './age-range.ts';
import { type RaisedFlag, raisedFlagSchema, raisedFlags } from './red-flags.ts';
import { vitalsSchema } from './vitals.ts';

const text = (max: number) => z.string().trim().max(max);

export const pregnancyStatuses = ['yes', 'no', 'unknown'] as const;
export const disabilities = ['severe', 'very-severe'] as const;

export const pregnancySchema = z.object({
  status: z.enum(pregnancyStatuses),
  /** Completed weeks. */
  weeks: z.number().int().min(1).max(45).optional(),
});

const findingsSchema = z.object({
  /** `code` when it was chosen from the day's list. */
  complaints: z.array(z.object({ code: z.string().max(60).optional(), text: filledLine(200) })).max(12),
  vitals: vitalsSchema,
  pregnancy: pregnancySchema.optional(),
  /** Degree on the certificate of disability, as far as the law gives priority. */
  disability: z.enum(disabilities).optional(),
  /** What they take now, in their own words. */
  medicines: text(500).optional(),
  note: text(500).optional(),
});

/** What the triage desk sends. */
export const triageSchema = findingsSchema.extend({
  /** Every specialty they shall wait for. */
  specialties: z.array(z.string().min(1).max(60)).max(12),
  /** Those they waited for as far as was known here: only these can be taken away. Left out: all. */
  known: z.array(z.string().max(60)).max(12).optional(),
});
export type TriageForm = z.infer<typeof triageSchema>;

const recordedSchema = findingsSchema.extend({
  specialties: z.array(z.object({ id: z.string(), name: z.object({ vi: z.string(), en: z.string() }) })),
  known: triageSchema.shape.known,
  flags: z.array(raisedFlagSchema),
});

export interface TriageRecord extends z.infer<typeof recordedSchema> {
  id: string;
  at: string;
  by: Actor;
}

const triageEvents = { 'triage.recorded': recordedSchema };

export const triageUndoable = ['triage.recorded'];

export const triageCommands = {
  /**
   * Records what was found and sends somebody on to their specialties, with the red flags this raises at their age on
   * the clinic day. Refused: `unknown-subject`, `visit-closed`, `unknown-specialty`, `no-specialty`, and
   * `specialty-closed` for one they were not let in for, unless it is an emergency.
   */
  'visit.record-triage': command(triageSchema, (visit: VisitState, data, { rows, now }): Decision => {
    const day = rows.day();
    if (!day) return refuse('day-not-open');
    if (!visit.opened) return refuse('unknown-subject');
    if (visit.closed) return refuse('visit-closed');
    const specialties = placesOf(day).filter((each) => !each.isDesk && data.specialties.includes(each.id));
    if (specialties.length !== new Set(data.specialties).size) return refuse('unknown-specialty');
    if (specialties.length === 0) return refuse('no-specialty');
    const birth = rows.patient(visit.opened.patientId)?.person?.birth ?? visit.opened.person.birth;
    const raised = raisedFlags(day.triage.redFlags, {
      vitals: data.vitals,
      complaints: data.complaints.flatMap(({ code }) => code ?? []),
      age: ageRangeOn(birth, today(day, now)),
      pregnant: data.pregnancy?.status === 'yes',
    });
    const isEmergency =
      visit.priority === 'emergency' || raised.some(({ raisesTo }) => raisesTo === 'emergency');
    const letIn = [...visit.opened.specialties, ...visit.queue.map(({ specialty }) => ({ id: specialty }))];
    const added = specialties.filter(({ id }) => !letIn.some((each) => each.id === id));
    const closed = isEmergency ? undefined : checkIntake(rows, added);
    if (closed) return { refusal: closed };
    return happened({
      type: 'triage.recorded',
      data: {
        ...data,
        specialties: specialties.map(({ id, name }) => ({ id, name })),
        flags: raised.map(({ id, name, reason, source, raisesTo }) => ({
          id,
          name,
          reason,
          source,
          raisesTo,
        })),
      },
    });
  }),
};

const triageReasons: readonly PriorityReasonCode[] = ['pregnant', 'disabled', 'red-flag'];

/** What of a triage bears on who goes first. */
type Found = Pick<TriageForm, 'pregnancy' | 'disability'> & {
  flags: readonly Pick<RaisedFlag, 'name' | 'raisesTo'>[];
};

/**
 * Why triage sends somebody first: pregnant women and the severely and very severely disabled, and red flags.
 * Source of the former two: Law 15/2023/QH15 on medical examination and treatment.
 */
function reasonsOf(
  { pregnancy, disability, flags }: Found,
  who: { by: string; at: string },
): PriorityReason[] {
  return [
    ...(pregnancy?.status === 'yes' ? [{ code: 'pregnant' as const, to: 'priority' as const, ...who }] : []),
    ...(disability ? [{ code: 'disabled' as const, to: 'priority' as const, ...who }] : []),
    ...flags.map(({ name, raisesTo }) => ({ code: 'red-flag' as const, to: raisesTo, name, ...who })),
  ];
}

/**
 * Reasons of a visit once triage has found this, those of an earlier triage replaced; `by` is a name, `at` an ISO
 * instant. What holds as before keeps its place, so that a decision by hand about it stands; what is new comes last.
 */
export function reasonsAfterTriage(
  reasons: readonly PriorityReason[],
  found: Found,
  who: { by: string; at: string },
): PriorityReason[] {
  const isSame = (a: PriorityReason, b: PriorityReason) =>
    a.code === b.code && a.to === b.to && a.name?.en === b.name?.en;
  const now = reasonsOf(found, who);
  const kept = reasons.filter(
    (reason) => !triageReasons.includes(reason.code) || now.some((each) => isSame(each, reason)),
  );
  return [...kept, ...now.filter((each) => !kept.some((reason) => isSame(reason, each)))];
}

/** A visit that no longer waits for a specialty. One that never called them leaves no trace. */
function withoutWait(visit: VisitState, specialty: string, at: string): VisitState {
  const wasCalled = (entryOf(visit, specialty)?.calls.length ?? 0) > 0;
  return wasCalled
    ? withEntry(visit, specialty, (entry) => left(entry, 'left', at, 'left'))
    : { ...visit, queue: visit.queue.filter((entry) => entry.specialty !== specialty) };
}

/**
 * A visit that waits for these specialties since `since`; those already seen are not begun again, and those that another
 * desk added meanwhile stay.
 */
function sentTo(
  visit: VisitState,
  { specialties: wanted, known }: TriageRecord,
  since: string,
  at: string,
): VisitState {
  const specialties = wanted.map(({ id }) => id);
  const unwanted = visit.queue.filter(
    ({ specialty, status }) =>
      status === 'waiting' &&
      !isDeskPlace(specialty) &&
      !specialties.includes(specialty) &&
      (known?.includes(specialty) ?? true),
  );
  const kept = unwanted.reduce((state, { specialty }) => withoutWait(state, specialty, at), visit);
  return specialties
    .filter((specialty) => entryOf(kept, specialty)?.status !== 'done')
    .reduce((state, specialty) => join(state, specialty, since), kept);
}

export const evolveTriage: Evolver<VisitState> = evolver<VisitState, typeof triageEvents>(triageEvents, {
  'triage.recorded': (visit, event) => {
    const record: TriageRecord = { ...event.data, id: event.id, at: whenOf(event), by: event.by };
    const entry = entryOf(visit, 'triage');
    const since = entry?.since ?? visit.opened?.at ?? record.at;
    const sorted = entry && isOpen(entry) ? finishEntry(visit, 'triage', event.at) : visit;
    const reasons = reasonsAfterTriage(visit.reasons, record, { by: record.by.name, at: record.at });
    return {
      ...sentTo(sorted, record, since, event.at),
      triage: [...visit.triage, record],
      reasons,
      priority: priorityFrom(reasons),
    };
  },
});
