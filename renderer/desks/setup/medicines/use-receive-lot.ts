/** Lots of one medicine, received one after the other. */
import { zodResolver } from '@hookform/resolvers/zod';
import { useCallback, useMemo, useState } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Medicine } from '#shared/domain/medicine/medicine.ts';
import type { LotRow } from '#shared/rows.ts';
import { useSend } from '../../../app/use-send.ts';
import { newId } from '../../../mirror/index.ts';
import { notify } from '../../../ui/index.ts';
import { useSectionForm } from '../use-section-form.ts';
import { emptyLot, type LotForm, type LotValues, lotFormSchema } from './lot-form.ts';

export interface Receiving {
  form: UseFormReturn<LotForm, unknown, LotValues>;
  /** Receives what is typed, and makes room for the next one. */
  receive(): Promise<void>;
  /** How many were received here: each has fields of its own, with the cursor in the first. */
  count: number;
  busy: boolean;
}

export function useReceiveLot(medicine: Medicine, lots: readonly LotRow[]): Receiving {
  const { t } = useTranslation();
  const { send, busy } = useSend();
  const schema = useMemo(() => lotFormSchema(medicine.id, lots), [medicine.id, lots]);
  const form = useForm({ resolver: zodResolver(schema), defaultValues: emptyLot });
  const save = useCallback(
    async (lot: LotValues) => {
      const data = { medicine: medicine.id, ...lot };
      const saved = await send({ type: 'lot.receive', subject: `lot/${newId()}`, data });
      if (saved) notify({ tone: 'done', title: t('medicines.received', { number: lot.number }) });
      return saved !== undefined;
    },
    [medicine.id, send, t],
  );
  const [count, setCount] = useState(0);
  // What is typed is not lost when somebody goes away.
  useSectionForm(form, save);
  const receive = form.handleSubmit(async (lot) => {
    if (!(await save(lot))) return;
    form.reset(emptyLot);
    setCount((before) => before + 1);
  });
  return { form, receive, count, busy };
}
