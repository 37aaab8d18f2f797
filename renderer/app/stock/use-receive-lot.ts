/** Lots of one medicine, received one after the other. */
import { zodResolver } from '@hookform/resolvers/zod';
import { useCallback, useMemo, useState } from 'react';
import { type UseFormReturn, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { today } from '#shared/domain/day/today.ts';
import { type Medicine, printedName } from '#shared/domain/medicine/medicine.ts';
import type { LotRow } from '#shared/rows.ts';
import { useBilingual, useFormats } from '../../i18n/index.ts';
import { newId, useDay } from '../../mirror/index.ts';
import { notify } from '../../ui/index.ts';
import { useSend } from '../use-send.ts';
import { emptyLot, expiryInFull, type LotForm, type LotValues, lotFormSchema } from './lot-form.ts';

export interface Receiving {
  form: UseFormReturn<LotForm, unknown, LotValues>;
  /** Receives a lot; whether the host took it. One that has expired is asked about first, and not received. */
  save(lot: LotValues): Promise<boolean>;
  /** Receives what is typed, and makes room for the next one. */
  receive(): Promise<void>;
  /** What is asked about a lot that has expired: it is received when it is sent again. */
  question: string | undefined;
  /** How many were received here: each has fields of its own, with the cursor in the first. */
  count: number;
  busy: boolean;
}

/** `donor` is who gave the lot before. */
export function useReceiveLot(medicine: Medicine, lots: readonly LotRow[], donor = ''): Receiving {
  const { t } = useTranslation();
  const { send, busy } = useSend();
  const schema = useMemo(() => lotFormSchema(medicine.id, lots), [medicine.id, lots]);
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { ...emptyLot, donor } });
  const bilingual = useBilingual();
  const { date, number } = useFormats();
  const day = useDay();
  const [asked, setAsked] = useState<string>();
  const save = useCallback(
    async (lot: LotValues) => {
      const isExpired = day !== undefined && lot.expiry < today(day, new Date().toISOString());
      if (isExpired && asked !== lot.expiry) {
        setAsked(lot.expiry);
        return false;
      }
      const data = { medicine: medicine.id, ...lot };
      const saved = await send({ type: 'lot.receive', subject: `lot/${newId()}`, data });
      if (!saved) return false;
      setAsked(undefined);
      const name = `${printedName(medicine)} ${medicine.strength}`;
      const units = `${number(lot.quantity)} ${bilingual(medicine.unit)}`;
      notify({
        tone: 'done',
        title: t('medicines.received', { name, number: lot.number, units }),
        ...(isExpired ? { text: t('pharmacy.expiredLot') } : {}),
      });
      return true;
    },
    [medicine, day, asked, send, t, bilingual, number],
  );
  const [count, setCount] = useState(0);
  const receive = form.handleSubmit(async (lot) => {
    if (!(await save(lot))) return;
    // A delivery has one donor, and often many lots.
    form.reset({ ...emptyLot, donor: lot.donor ?? '' });
    setCount((before) => before + 1);
  });
  const typed = expiryInFull(useWatch({ control: form.control, name: 'expiry' }));
  const isAsked = asked !== undefined && typed === date(asked);
  const question = isAsked ? t('medicines.expiredAsked', { expiry: date(asked) }) : undefined;
  return { form, save, receive, question, count, busy };
}
