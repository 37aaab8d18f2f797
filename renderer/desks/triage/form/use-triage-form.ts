import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type HealthInput, healthProblems, withRecord } from '#renderer/app/health/health-input.ts';
import { useSaveHealth } from '#renderer/app/health/use-save-health.ts';
import { useStaff } from '#renderer/app/session.ts';
import type { Draft } from '#renderer/app/use-draft.ts';
import { useSend } from '#renderer/app/use-send.ts';
import { useSettled } from '#renderer/app/use-settled.ts';
import { useBilingual } from '#renderer/i18n/index.ts';
import { notify } from '#renderer/ui/index.ts';
import { today } from '#shared/domain/day/today.ts';
import { ageRangeOn } from '#shared/domain/triage/age-range.ts';
import { asksPregnancy as asksPregnancyOf } from '#shared/domain/triage/asks-pregnancy.ts';
import { pressurePairs, type VitalId } from '#shared/domain/triage/vitals.ts';
import type { DayRow, PatientRow, VisitRow } from '#shared/rows.ts';
import { confirmationOf, unconfirmed } from './confirmation.ts';
import { foundSoFar } from './found-so-far.ts';
import {
  draftOf,
  occurredAt,
  startOf,
  type TriageInput,
  triageInputSchema,
  triageOf,
  withQueues,
} from './triage-form.ts';

const now = () => new Date().toISOString();

export interface TriageProps {
  day: DayRow;
  visit: VisitRow;
  patient: PatientRow;
  draft: Draft<TriageInput>;
  onSaved: () => void;
}

/** The form of triage: what is typed, what follows from it, and how it is saved. */
export function useTriageForm({ day, visit, patient, draft, onSaved }: TriageProps) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const { send, busy } = useSend();
  const { name } = useStaff();
  const health = useSaveHealth(patient);
  const date = today(day, now());
  const [tried, setTried] = useState(false);
  const [asked, setAsked] = useState<readonly string[]>([]);
  const ask = (id: VitalId, value: number) => setAsked((before) => [...before, confirmationOf(id, value)]);
  const [start] = useState(() => startOf(visit, patient.health, draft.found));
  const form = useForm<TriageInput>({
    resolver: useMemo(() => zodResolver(triageInputSchema(day.date, now)), [day.date]),
    defaultValues: start,
    mode: 'onTouched',
  });
  const { control, getFieldState, getValues, setValue, setFocus, subscribe, trigger } = form;
  const [typed, setTyped] = useState(start);
  const { keep } = draft;
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          keep(draftOf(values));
          // The form writes into its own objects; what is looked at later has to stay as it was.
          setTyped({ ...values, vitals: { ...values.vitals } });
        },
      }),
    [subscribe, keep],
  );
  useEffect(() => {
    const typed = getValues('health');
    const both = withRecord(typed, patient.health);
    if (both !== typed) setValue('health', both);
  }, [patient.health, getValues, setValue]);
  useEffect(() => {
    const before = getValues();
    const after = withQueues(before, visit.queue);
    if (after === before) return;
    setValue('specialties', after.specialties);
    setValue('known', after.known);
  }, [visit.queue, getValues, setValue]);

  const { birth, sex } = patient.person;
  const age = ageRangeOn(birth, date);
  const asksPregnancy = asksPregnancyOf({ birth, sex }, date);
  const settled = useSettled(typed);
  const found = foundSoFar(settled, {
    day,
    age,
    asksPregnancy,
    reasons: visit.reasons,
    who: { by: name, at: now() },
  });

  const allergy = useRef<HTMLElement>(null);
  const condition = useRef<HTMLElement>(null);
  const problems = healthProblems(typed.health);

  /** Goes to the first thing that has to be put right; `false` when there is none. */
  async function isStopped(): Promise<boolean> {
    const { complaintText, vitals, confirmed } = getValues();
    if (complaintText.trim() !== '') {
      setFocus('complaintText');
      return true;
    }
    if (!(await trigger(undefined, { shouldFocus: true }))) {
      // What is wrong with a group stands below it.
      document.activeElement?.closest('fieldset')?.scrollIntoView({ block: 'nearest' });
      return true;
    }
    const doubtful = unconfirmed(vitals, confirmed);
    for (const id of doubtful) ask(id, vitals[id] ?? 0);
    const [first] = doubtful;
    if (first) setFocus(`vitals.${first}`, { shouldSelect: true });
    else if (problems.allergyText ?? problems.allergies) allergy.current?.focus();
    else if (problems.conditionText) condition.current?.focus();
    else return false;
    return true;
  }

  async function save(): Promise<void> {
    setTried(true);
    if (await isStopped()) return;
    const input = getValues();
    if (!(await health.save(input.health))) return;
    const onPaper = occurredAt(input, day.date);
    const data = triageOf(input, { asksPregnancy });
    const sent = await send({
      type: 'visit.record-triage',
      subject: `visit/${visit.id}`,
      ...(visit.lastEvent === undefined ? {} : { basis: visit.lastEvent }),
      ...(onPaper ? { occurredAt: onPaper } : {}),
      data,
    });
    if (!sent) return;
    const names = day.specialties
      .filter(({ id }) => data.specialties.includes(id))
      .map((each) => bilingual(each.name));
    notify({
      tone: 'done',
      title: t('triage.saved', { ticket: visit.ticket, specialties: names.join(', ') }),
    });
    onSaved();
  }

  return {
    control,
    age,
    asksPregnancy,
    found,
    typed,
    tried,
    busy: busy || health.busy,
    save,
    withUnknownArm: start.vitals.systolicMmHg !== undefined || start.vitals.diastolicMmHg !== undefined,
    asked,
    ask,
    confirm(id: VitalId, value: number) {
      setValue('confirmed', [...getValues('confirmed'), confirmationOf(id, value)]);
    },
    /** Looks again at the other pressure of the arm, which may have been wrong only beside this one. */
    recheck(id: VitalId) {
      const other = pressurePairs
        .find((pair) => pair.some((each) => each === id))
        ?.find((each) => each !== id);
      if (other && getFieldState(`vitals.${other}`).error) trigger(`vitals.${other}`);
    },
    putHealth: (change: (before: HealthInput) => HealthInput) =>
      setValue('health', change(getValues('health'))),
    health: {
      value: typed.health,
      problems: tried ? problems : {},
      allergyRef: allergy,
      conditionRef: condition,
    },
  };
}
