/** The part of a visit that holds its one prescription. An issued one never changes: a correction replaces it. */
import { z } from 'zod';
import { type Decision, happened, refuse } from '../context.ts';
import { hasDesk } from '../day/places.ts';
import { facilitySchema } from '../day/setup.ts';
import { today } from '../day/today.ts';
import { type Dispute, sidesOf, type Way, withDispute } from '../dispute.ts';
import { actorSchema, type DomainEvent } from '../event.ts';
import { diagnosisSchema } from '../exam/exam.ts';
import { weightToday } from '../exam/weight.ts';
import { medicineSchema, printedName } from '../medicine/medicine.ts';
import { isSmallChild } from '../patient/birth.ts';
import { personSchema } from '../patient/person.ts';
import { join } from '../queue/entry.ts';
import { command, type Evolver, evolver, settlingOf } from '../subject.ts';
import type { VisitState } from '../visit/visit.ts';
import { prescriptionCode } from './prescription-code.ts';

/** Longest course of an ordinary prescription, in days. Source: Thông tư 26/2025/TT-BYT. */
export const maximumDays = 30;

const text = (max: number) => z.string().trim().max(max);

const prescriptionLineSchema = z.object({
  medicine: z.string().min(1).max(80),
  /** Whole units of the medicine's form: tablets, bottles, sachets. */
  quantity: z.number().int().positive().max(9999),
  /** One dose as it is told to the patient: `1 viên`, `5 ml`. */
  dose: text(60).min(1),
  timesPerDay: z.number().int().min(1).max(12),
  days: z.number().int().positive().max(365),
  /** When to take it: `sau ăn`, `sáng, tối`. */
  when: text(120),
});

export const prescriptionFormSchema = z.object({
  lines: z.array(prescriptionLineSchema).min(1).max(30),
  advice: text(1000),
  weightKg: z.number().min(0.5).max(400).optional(),
  guardian: text(200).optional(),
  /** Code of the prescription this one was begun from, when there was one: its lines are in here, or left out on purpose. */
  replaces: z.string().max(20).optional(),
});
export type PrescriptionForm = z.infer<typeof prescriptionFormSchema>;

/** A line with the medicine's words copied, so that an old paper never changes because a list did. */
const issuedLineSchema = prescriptionLineSchema.extend({
  name: z.string(),
  strength: z.string(),
  form: medicineSchema.shape.form,
  unit: medicineSchema.shape.unit,
  route: medicineSchema.shape.route,
  toxic: z.boolean(),
});

const issuedSchema = z.object({
  code: z.string(),
  replaces: z.string().optional(),
  date: z.string(),
  ticket: z.string(),
  practice: z.boolean(),
  person: personSchema,
  /** Under 72 months: age in months, weight and guardian are printed. */
  smallChild: z.boolean(),
  weightKg: z.number().optional(),
  guardian: z.string().optional(),
  facility: facilitySchema,
  diagnoses: z.array(diagnosisSchema),
  lines: z.array(issuedLineSchema),
  advice: z.string(),
  prescriber: actorSchema,
  /** The day has a pharmacy that calls: the visit waits there from now on. */
  toPharmacy: z.literal(true).optional(),
});
export type IssuedPrescription = z.infer<typeof issuedSchema>;

export interface Prescription extends IssuedPrescription {
  /** Id of the event that issued it. */
  id: string;
  at: string;
}

const prescriptionEvents = { 'prescription.issued': issuedSchema };

/** The prescription that counts now: the last issued, unless another one was chosen over it. */
export function currentPrescription(visit: Pick<VisitState, 'prescriptions'>): Prescription | undefined {
  return visit.prescriptions.at(-1);
}

export const prescriptionCommands = {
  /**
   * Issues the visit's prescription, replacing an earlier one.
   * Refused: `prescription-replaced` (another one was issued meanwhile), `exam-not-signed`, `no-licence`, `unknown-medicine`, `duplicate-medicine`, `too-many-days`,
   * `child-needs-weight`, `child-needs-guardian` (under 72 months, Thông tư 26/2025/TT-BYT).
   */
  'visit.issue-prescription': command(
    prescriptionFormSchema,
    (visit: VisitState, form, context): Decision => {
      const { rows, actor, now } = context;
      const day = rows.day();
      const person = visit.opened && rows.patient(visit.opened.patientId)?.person;
      if (!day) return refuse('day-not-open');
      if (!visit.opened || !person) return refuse('unknown-subject');
      if (visit.exams.length === 0) return refuse('exam-not-signed');
      if (!actor.licence) return refuse('no-licence');
      const replaces = currentPrescription(visit)?.code;
      if (replaces !== form.replaces) return refuse('prescription-replaced', { code: replaces ?? '' });
      const date = today(day, now);
      const smallChild = isSmallChild(person.birth, date);
      const weightKg = form.weightKg ?? weightToday(visit);
      const guardian = form.guardian || person.guardian;
      if (smallChild && !weightKg) return refuse('child-needs-weight');
      if (smallChild && !guardian) return refuse('child-needs-guardian');

      const lines: z.infer<typeof issuedLineSchema>[] = [];
      for (const line of form.lines) {
        const medicine = day.formulary.find((each) => each.id === line.medicine);
        if (!medicine) return refuse('unknown-medicine', { medicine: line.medicine });
        const name = printedName(medicine);
        if (lines.some((each) => each.medicine === line.medicine))
          return refuse('duplicate-medicine', { name });
        if (line.days > maximumDays) return refuse('too-many-days', { name, days: maximumDays });
        const { strength, form: shape, unit, route, toxic } = medicine;
        lines.push({ ...line, name, strength, form: shape, unit, route, toxic });
      }
      const issued: IssuedPrescription = {
        code: prescriptionCode(day.facility.code, context.randomText(7)),
        ...(replaces === undefined ? {} : { replaces }),
        date,
        ticket: visit.opened.ticket,
        practice: day.practice,
        person,
        smallChild,
        ...(weightKg === undefined ? {} : { weightKg }),
        ...(guardian ? { guardian } : {}),
        facility: day.facility,
        diagnoses: visit.exams.flatMap((exam) => exam.diagnoses),
        lines: toxicFirst(lines),
        advice:
          form.advice ||
          visit.exams
            .map((exam) => exam.advice)
            .filter(Boolean)
            .join(' '),
        prescriber: actor,
        ...(hasDesk(day, 'pharmacy') ? { toPharmacy: true } : {}),
      };
      return happened({ type: 'prescription.issued', data: issued });
    },
  ),
};

/** Toxic medicines come first. Source: Thông tư 26/2025/TT-BYT. */
function toxicFirst<L extends { toxic: boolean }>(lines: readonly L[]): L[] {
  return [...lines.filter((line) => line.toxic), ...lines.filter((line) => !line.toxic)];
}

const evolveIssued: Evolver<VisitState> = evolver<VisitState, typeof prescriptionEvents>(prescriptionEvents, {
  'prescription.issued': (visit, event) => {
    const before = currentPrescription(visit);
    const next = {
      ...(event.data.toPharmacy ? join(visit, 'pharmacy', event.at) : visit),
      prescriptions: [...visit.prescriptions, { ...event.data, id: event.id, at: event.at }],
    };
    // Two desks that could not see each other: a new prescription names the one it replaces.
    if (!before || before.code === event.data.replaces) return next;
    const values = [before.code, event.data.code];
    return withDispute(next, 'prescribed-twice', [before.id, event.id], { values });
  },
});

/** Settles which of two prescriptions counts: it comes last. */
function evolveChoice(visit: VisitState, event: DomainEvent): VisitState {
  const settling = settlingOf(visit, event);
  if (settling?.dispute.kind !== 'prescribed-twice') return visit;
  const sides = sidesOf(settling.dispute, settling.settled.way);
  if (!sides) return visit;
  const isKept = ({ id }: Prescription) => id === sides.kept;
  const { prescriptions } = visit;
  return {
    ...visit,
    prescriptions: [...prescriptions.filter((each) => !isKept(each)), ...prescriptions.filter(isKept)],
  };
}

export const evolvePrescription: Evolver<VisitState> = (visit, event) =>
  evolveChoice(evolveIssued(visit, event), event);

/** Either, as long as no later one has replaced them. */
export function waysOfPrescriptions(
  visit: Pick<VisitState, 'prescriptions'>,
  { events }: Dispute,
): readonly Way[] {
  return events.includes(currentPrescription(visit)?.id ?? '') ? ['first', 'second'] : [];
}
