import { zodResolver } from '@hookform/resolvers/zod';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useFieldArray, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useStaff } from '#renderer/app/session.ts';
import { useLots, usePatient } from '#renderer/mirror/index.ts';
import { notify } from '#renderer/ui/index.ts';
import type { Medicine } from '#shared/domain/medicine/medicine.ts';
import { isSmallChild } from '#shared/domain/patient/birth.ts';
import { withUnit } from '#shared/domain/prescription/quantity.ts';
import { adultMonths } from '#shared/domain/prescription/regimens.ts';
import { ageRangeOn } from '#shared/domain/triage/age-range.ts';
import { knownToday, weightToday } from '#shared/domain/visit/known-today.ts';
import { firstBlocked, reasonsFor } from './checks/findings-of-lines.ts';
import { useChecks } from './checks/use-checks.ts';
import { lineFields, useOpenLine } from './line/use-open-line.ts';
import {
  addedBy,
  changedOf,
  joined,
  type Override,
  reasonsOf,
  sharedSchema,
  startLines,
  startWeight,
  unfilled,
  type Writing,
  type Written,
  withReason,
  writingSchemaFor,
} from './prescription-draft.ts';
import type { WritingProps } from './prescription-fields.tsx';
import { stillToSee } from './shared/still-to-see.ts';
import { useOthersLines } from './shared/use-others-lines.ts';
import { stockOn } from './stock.ts';
import { useFavourites } from './use-favourites.ts';
import { useNewerWeight } from './use-newer-weight.ts';
import { useSendPrescription } from './use-send-prescription.ts';

/** What the prescription being written knows and does; how it looks is in `prescription-fields.tsx`. */
export function usePrescriptionForm(props: WritingProps) {
  const { visit, person, day, draft, specialty, onWriting, onDone } = props;
  const { t } = useTranslation();
  const me = useStaff().id;
  const patient = usePatient(visit.patientId);
  const current = visit.prescriptions.at(-1);
  const [typing, setTyping] = useState('');
  const [pending, setPending] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const medicineInput = useRef<HTMLElement>(null);
  const reasonInputs = useRef(new Map<string, HTMLElement>());

  const lots = useLots();
  const stock = useMemo(() => stockOn(lots ?? [], day.date), [lots, day.date]);
  const onHand = useCallback((medicine: string) => stock.get(medicine) ?? 0, [stock]);
  const formulary = useMemo(() => new Map(day.formulary.map((each) => [each.id, each])), [day.formulary]);

  const age = useMemo(() => ageRangeOn(person.birth, visit.opened.date), [person.birth, visit.opened.date]);
  const isAdult = age.leastMonths >= adultMonths;
  const smallChild = isSmallChild(person.birth, visit.opened.date);
  const [asksWeight] = useState(() => smallChild || (!isAdult && weightToday(visit) === undefined));
  const [isWeightMissing] = useState(
    asksWeight && (props.kept?.weightKg ?? weightToday(visit)) === undefined,
  );
  const schema = useMemo(() => writingSchemaFor(smallChild, formulary), [smallChild, formulary]);
  const form = useForm<Writing, unknown, Written>({
    resolver: zodResolver(schema),
    defaultValues: startOf(props, formulary, asksWeight),
    shouldFocusError: false,
  });
  const { control, getValues, setValue, setFocus, subscribe } = form;
  const { open, setOpen, openAt } = useOpenLine(setFocus);
  const { fields, append, remove } = useFieldArray({ control, name: 'lines' });
  const watched = useWatch({ control, name: 'lines' });
  const overrides = useWatch({ control, name: 'overrides' });
  const weightKg = useWatch({ control, name: 'weightKg' }) ?? weightToday(visit);
  const lines = useMemo(
    () =>
      watched.flatMap((line) => {
        const of = formulary.get(line.medicine);
        // A bare number is checked as the units it will be.
        return of ? [{ ...line, dose: withUnit(line.dose, of.unit.vi), of }] : [];
      }),
    [watched, formulary],
  );
  const checks = useChecks({ visit, person, patient, formulary: day.formulary, lines, weightKg, onHand });
  const favourites = useFavourites(specialty, isAdult);
  const sending = useSendPrescription({ visit, draft, onDone });
  const others = useOthersLines({
    visit,
    me,
    getLines: () => getValues('lines'),
    addLines: (more) => append(more, { shouldFocus: false }),
  });

  const weighedAt = useNewerWeight(
    visit,
    asksWeight ? (kg) => setValue('weightKg', kg, { shouldDirty: true }) : undefined,
  );
  const { keep } = draft;
  const { kept } = others;
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values }) => keep({ ...values, ...kept, ...(weighedAt ? { weighedAt } : {}) }),
      }),
    [subscribe, keep, kept, weighedAt],
  );

  const writing = fields.length > 0 && (current === undefined || form.formState.isDirty);
  useEffect(() => {
    onWriting(writing);
    return () => onWriting(false);
  }, [onWriting, writing]);

  /** Whether something stands in the way that the schema does not know of; the cursor goes there. */
  const isHeldUp = () => {
    // A name left half typed may be a medicine the doctor believes to be in the list.
    setPending(typing.trim() !== '');
    if (typing.trim() !== '') {
      medicineInput.current?.focus();
      return true;
    }
    const title = others.unseenTitle;
    if (title) notify({ tone: 'waiting', title });
    return title !== undefined;
  };
  const goToMistake = () => {
    const { errors } = form.formState;
    const line = Array.isArray(errors.lines) ? errors.lines.findIndex(Boolean) : -1;
    if (line >= 0) return openAt(line, lineFields.find((each) => errors.lines?.[line]?.[each]) ?? 'dose');
    if (errors.weightKg) return setFocus('weightKg');
    if (errors.guardian) setFocus('guardian');
  };

  /** Whether the checks found what does not go out so; it stands under its line already, the cursor goes there. */
  const isBlocked = (reasons: readonly Override[], lines?: (medicine: string) => boolean) => {
    const blocked = checks.report && firstBlocked(checks.report, reasons, lines);
    setAsked(blocked !== undefined);
    if (blocked?.finding.severity === 'refused') openAt(blocked.line, 'days');
    else if (blocked) reasonInputs.current.get(blocked.finding.key)?.focus();
    return blocked !== undefined;
  };

  const issue = form.handleSubmit(async (data) => {
    if (isHeldUp() || isBlocked(data.overrides)) return;
    const sent = await sending.issue({
      ...data,
      overrides: reasonsFor(checks.report, data.overrides),
      drafts: visit.drafts.map(({ id }) => id),
      ...(current ? { replaces: current.code } : {}),
    });
    if (sent) favourites.remember(data.lines);
  }, goToMistake);

  const isMine = (medicine: string) => addedBy(visit.drafts, medicine, me) === undefined;
  const share = async () => {
    if (isHeldUp() || isBlocked(getValues('overrides'), isMine)) return;
    if (fields.length > 0 && !(await form.trigger('lines'))) return goToMistake();
    const written = sharedSchema.parse(getValues());
    const mine = written.lines.filter(({ medicine }) => isMine(medicine));
    const [changed] = changedOf(visit.drafts, written.lines, me);
    const overrides = reasonsFor(checks.report, written.overrides);
    const typed = asksWeight ? getValues('weightKg') : undefined;
    if (!(await sending.share({ lines: mine, advice: written.advice, overrides }, typed))) return;
    favourites.remember(mine);
    if (changed) notify({ tone: 'waiting', title: t('prescribing.othersStay', { name: changed.name }) });
  };

  const isLast = stillToSee(visit, day, specialty).length === 0;
  return {
    control,
    getValues,
    setValue,
    lines: fields,
    written: lines,
    overrides,
    weightKg,
    age,
    isAdult,
    smallChild,
    asksWeight,
    /** Nobody had weighed the child when the form was opened: that is asked first. */
    isWeightMissing,
    onHand,
    current,
    patient,
    checks,
    favourites,
    others,
    busy: sending.busy,
    /** Nobody else is still to see the person. */
    isLast,
    /** Lines of mine are in the prescription of the visit already. */
    hasShared: visit.drafts.some(({ by }) => by.id === me),
    addedBy: (medicine: string) => addedBy(visit.drafts, medicine, me)?.name,
    issue,
    share,
    submit: isLast ? issue : share,
    open,
    openAt,
    isAsked,
    typing,
    setTyping,
    medicineInput,
    medicineError: pending && typing.trim() !== '' ? t('doctor.medicinePending') : undefined,
    reasonInput(key: string, element: HTMLElement | null) {
      if (element) reasonInputs.current.set(key, element);
      else reasonInputs.current.delete(key);
    },
    setReason(key: string, reason: string) {
      setValue('overrides', withReason(getValues('overrides'), key, reason), { shouldDirty: true });
    },
    add(medicine: Medicine) {
      setOpen(fields.length);
      append(unfilled(medicine.id), { shouldFocus: false });
    },
    remove(index: number) {
      setOpen(undefined);
      remove(index);
      medicineInput.current?.focus();
    },
    /** An offer filled the line: on to what it left open, else to the next medicine. */
    filled(index: number, needs: 'days' | undefined) {
      if (needs) return openAt(index, needs);
      setOpen(undefined);
      medicineInput.current?.focus();
    },
    giveUp() {
      draft.drop();
      onDone();
    },
  };
}

export type PrescriptionWriting = ReturnType<typeof usePrescriptionForm>;

function startOf(
  { visit, person, kept }: WritingProps,
  formulary: ReadonlyMap<string, Medicine>,
  asksWeight: boolean,
): Writing {
  const current = visit.prescriptions.at(-1);
  const { drafts } = visit;
  const advice = joined([...drafts, ...visit.exams].map((each) => each.advice));
  const weightKg = asksWeight ? startWeight(kept, knownToday(visit).weight, weightToday(visit)) : undefined;
  const guardian = kept?.guardian ?? person.guardian ?? current?.guardian;
  return {
    lines: startLines(kept, current, drafts).filter((line) => formulary.has(line.medicine)),
    advice: kept?.advice ?? current?.advice ?? advice,
    overrides: [
      ...reasonsOf(current),
      ...drafts.flatMap((draft) => draft.overrides),
      ...(kept?.overrides ?? []),
    ].reduce<Override[]>((all, { key, reason }) => withReason(all, key, reason), []),
    ...(weightKg === undefined ? {} : { weightKg }),
    ...(guardian === undefined ? {} : { guardian }),
  };
}
