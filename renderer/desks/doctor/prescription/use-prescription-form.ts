import { zodResolver } from '@hookform/resolvers/zod';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useFieldArray, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSend } from '#renderer/app/use-send.ts';
import { useLots } from '#renderer/mirror/index.ts';
import { notify } from '#renderer/ui/index.ts';
import { weightToday } from '#shared/domain/exam/weight.ts';
import type { Medicine } from '#shared/domain/medicine/medicine.ts';
import { isSmallChild } from '#shared/domain/patient/birth.ts';
import { startLines, unfilled, type Writing, withLinesOf, writingSchemaFor } from './prescription-draft.ts';
import type { WritingProps } from './prescription-fields.tsx';
import { stockOn } from './stock.ts';
import { warningsOf } from './warnings.ts';

/** What the prescription being written knows and does; how it looks is in `prescription-fields.tsx`. */
export function usePrescriptionForm(props: WritingProps) {
  const { visit, day, draft, onWriting, onDone } = props;
  const { t } = useTranslation();
  const { send, busy } = useSend();
  const current = visit.prescriptions.at(-1);
  const [startedFrom, setStartedFrom] = useState(current?.code);
  const [typing, setTyping] = useState('');
  const [pending, setPending] = useState(false);
  const [added, setAdded] = useState<number>();
  const medicineInput = useRef<HTMLElement>(null);

  const lots = useLots();
  const stock = useMemo(() => stockOn(lots ?? [], day.date), [lots, day.date]);
  const onHand = useCallback((medicine: string) => stock.get(medicine) ?? 0, [stock]);
  const formulary = useMemo(() => new Map(day.formulary.map((each) => [each.id, each])), [day.formulary]);

  const smallChild = isSmallChild(visit.opened.person.birth, visit.opened.date);
  const schema = useMemo(() => writingSchemaFor(smallChild), [smallChild]);
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: startOf(props, smallChild, formulary),
  });
  const { control, getValues, setValue, subscribe } = form;
  const { fields, append, remove } = useFieldArray({ control, name: 'lines' });
  const written = useWatch({ control, name: 'lines' }).flatMap((line) => {
    const medicine = formulary.get(line.medicine);
    return medicine ? [{ medicine, quantity: line.quantity, days: line.days }] : [];
  });

  const { keep } = draft;
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values }) => keep({ ...values, ...(startedFrom === undefined ? {} : { startedFrom }) }),
      }),
    [subscribe, keep, startedFrom],
  );

  const writing = fields.length > 0 && (current === undefined || form.formState.isDirty);
  useEffect(() => {
    onWriting(writing);
    return () => onWriting(false);
  }, [onWriting, writing]);

  const isNewer = current !== undefined && current.code !== startedFrom;
  const issue = form.handleSubmit(async (data) => {
    // A name left half typed may be a medicine the doctor believes to be in the list.
    setPending(typing.trim() !== '');
    if (typing.trim() !== '') {
      medicineInput.current?.focus();
      return;
    }
    if (isNewer) {
      notify({ tone: 'waiting', title: t('doctor.newerTitle', { name: current.prescriber.name }) });
      return;
    }
    // What is wrong stands beside the line already; the cursor goes there.
    const wrong = written.findIndex((line, index) =>
      warningsOf(written, index, onHand(line.medicine.id)).some((warning) => warning.refused),
    );
    if (wrong >= 0) {
      form.setFocus(`lines.${wrong}.days`);
      return;
    }
    const sent = await send({
      type: 'visit.issue-prescription',
      subject: `visit/${visit.id}`,
      ...(visit.lastEvent === undefined ? {} : { basis: visit.lastEvent }),
      data: { ...data, ...(current ? { replaces: current.code } : {}) },
    });
    if (!sent) return;
    draft.drop();
    notify({ tone: 'done', title: t('doctor.issued', { ticket: visit.ticket }) });
    onDone();
  });

  return {
    control,
    getValues,
    setValue,
    lines: fields,
    written,
    onHand,
    current,
    smallChild,
    busy,
    issue,
    added,
    typing,
    setTyping,
    medicineInput,
    medicineError: pending && typing.trim() !== '' ? t('doctor.medicinePending') : undefined,
    /** Somebody else has issued another one since this was begun. */
    isNewer,
    add(medicine: Medicine) {
      setAdded(fields.length);
      append(unfilled(medicine.id), { shouldFocus: false });
    },
    remove(index: number) {
      setAdded(undefined);
      remove(index);
      medicineInput.current?.focus();
    },
    takeIn() {
      if (!current) return;
      const lines = getValues('lines');
      append(withLinesOf(lines, current).slice(lines.length), { shouldFocus: false });
      setStartedFrom(current.code);
    },
    leaveOut() {
      setStartedFrom(current?.code);
    },
    giveUp() {
      draft.drop();
      onDone();
    },
  };
}

function startOf(
  { visit, person, kept }: WritingProps,
  smallChild: boolean,
  formulary: ReadonlyMap<string, Medicine>,
): Writing {
  const current = visit.prescriptions.at(-1);
  const examAdvice = visit.exams.map((exam) => exam.advice).filter(Boolean);
  return {
    lines: startLines(kept, current).filter((line) => formulary.has(line.medicine)),
    advice: kept?.advice ?? current?.advice ?? examAdvice.join(' '),
    ...(smallChild && {
      weightKg: kept?.weightKg ?? weightToday(visit),
      guardian: kept?.guardian ?? person.guardian ?? current?.guardian,
    }),
  };
}
