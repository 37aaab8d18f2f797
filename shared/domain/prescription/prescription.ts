/** The part of a visit that holds its one prescription. An issued one never changes: a correction replaces it. */
import { z } from 'zod';
import { type Decision, happened, type Rows, refuse } from '../context.ts';
import { hasDesk } from '../day/places.ts';
import { today } from '../day/today.ts';
import { reservedOf, stockOf } from '../lot/lot.ts';
import { usableUnits } from '../lot/usable.ts';
import { isSmallChild } from '../patient/birth.ts';
import { unknownHealth } from '../patient/health.ts';
import { command } from '../subject.ts';
import { weightToday } from '../visit/known-today.ts';
import type { VisitState } from '../visit/visit.ts';
import { checkPrescription } from './checks/check-prescription.ts';
import { checkedWith, withoutReason } from './checks/checked.ts';
import { completedLines, toxicFirst } from './complete-lines.ts';
import {
  currentPrescription,
  draftedSchema,
  type IssuedPrescription,
  overrideSchema,
  prescriptionLineSchema,
} from './issued.ts';
import { prescriptionCode } from './prescription-code.ts';
import { seenAgain } from './seen-again.ts';
import { toCheck } from './to-check.ts';

const text = (max: number) => z.string().trim().max(max);

export const prescriptionFormSchema = z.object({
  lines: z.array(prescriptionLineSchema).min(1).max(30),
  advice: text(1000),
  weightKg: z.number().min(0.5).max(400).optional(),
  guardian: text(200).optional(),
  /** Code of the prescription this one was begun from, when there was one: its lines are in here, or left out on purpose. */
  replaces: z.string().max(20).optional(),
  /** Ids of the drafts that were seen: their lines are in here, or left out on purpose. */
  drafts: z.array(z.string().max(60)).max(20).default([]),
  overrides: z.array(overrideSchema).max(60).default([]),
});
export type PrescriptionForm = z.infer<typeof prescriptionFormSchema>;

export const prescriptionCommands = {
  /**
   * Adds lines to the visit's prescription for whoever issues it; what the same doctor added before is replaced, and
   * without lines taken back. Refused: `exam-not-signed`, `no-licence`, `unknown-medicine`, `duplicate-medicine`,
   * `too-many-days`, `nothing-drafted` (no lines, and none to take back).
   */
  'visit.draft-prescription': command(draftedSchema, (visit: VisitState, form, { rows, actor }): Decision => {
    const day = rows.day();
    if (!day) return refuse('day-not-open');
    if (visit.exams.length === 0) return refuse('exam-not-signed');
    if (!actor.licence) return refuse('no-licence');
    const lines = completedLines(day.formulary, form.lines);
    if ('refusal' in lines) return lines;
    const isNothing = form.lines.length === 0 && !visit.drafts.some(({ by }) => by.id === actor.id);
    return isNothing ? refuse('nothing-drafted') : happened({ type: 'prescription.drafted', data: form });
  }),
  /**
   * Issues the visit's prescription, replacing an earlier one.
   * Refused: `prescription-replaced` (another one was issued meanwhile), `drafts-unseen` (who added lines meanwhile),
   * `exam-not-signed`, `no-licence`, `unknown-medicine`, `duplicate-medicine`, `too-many-days`,
   * `reason-needed` (a severe finding of the checks without a written reason; of which medicine, and what),
   * `not-divisible` (a part of a tablet that cannot be broken so), `child-needs-weight`, `child-needs-guardian` (under 72 months, Thông tư 26/2025/TT-BYT).
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
      const unseen = visit.drafts.find(({ id }) => !form.drafts.includes(id));
      if (unseen) return refuse('drafts-unseen', { name: unseen.by.name });
      const date = today(day, now);
      const smallChild = isSmallChild(person.birth, date);
      const weightKg = form.weightKg ?? weightToday(visit);
      const guardian = form.guardian || person.guardian;
      if (smallChild && !weightKg) return refuse('child-needs-weight');
      if (smallChild && !guardian) return refuse('child-needs-guardian');

      const completed = completedLines(day.formulary, form.lines);
      if ('refusal' in completed) return completed;
      const lines = completed.lines.map((line) => {
        const addedBy = visit.drafts.find(({ lines: drafted }) =>
          drafted.some((each) => each.medicine === line.medicine),
        )?.by;
        return addedBy && addedBy.id !== actor.id ? { ...line, addedBy } : line;
      });
      const report = checkPrescription(
        toCheck({
          visit,
          person,
          health: rows.patient(visit.opened.patientId)?.health ?? unknownHealth,
          date,
          lines,
          formulary: day.formulary,
          onHand: (id) => usableStock(rows, id, date),
          weightKg,
        }),
        context.facts,
      );
      const checked = checkedWith(report, form.overrides);
      const concern = withoutReason(checked);
      if (concern) {
        const name = lines.find((line) => line.medicine === concern.medicine)?.name ?? '';
        return refuse('reason-needed', { name, text: concern.finding.text.vi });
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
        ...seenAgain(visit.exams),
        prescriber: actor,
        checked,
        ...(visit.drafts.length > 0 ? { drafts: visit.drafts.map(({ id }) => id) } : {}),
        ...(hasDesk(day, 'pharmacy') ? { toPharmacy: true } : {}),
      };
      return happened({ type: 'prescription.issued', data: issued });
    },
  ),
};

/** Units of a medicine that may be handed out on a day (`yyyy-MM-dd`). */
function usableStock(
  { lotsOf, total }: Pick<Rows, 'lotsOf' | 'total'>,
  medicine: string,
  date: string,
): number {
  const lots = lotsOf(medicine).flatMap(({ id, receipt, recalled }) =>
    receipt
      ? {
          expiry: receipt.expiry,
          onHand: total(stockOf(id)),
          reserved: total(reservedOf(id)),
          ...(recalled ? { recalled } : {}),
        }
      : [],
  );
  return usableUnits(lots, date);
}
