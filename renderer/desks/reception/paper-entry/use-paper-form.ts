import { zodResolver } from '@hookform/resolvers/zod';
import { type UseFormReturn, useForm } from 'react-hook-form';
import { paperUsed } from '#shared/domain/visit/opening.ts';
import type { DayRow } from '#shared/rows.ts';
import { useIntake, useTotals } from '../../../mirror/index.ts';
import { type OnPaper, type PaperInput, paperFormSchema, paperInput } from './paper-form.ts';

/** The form of a paper's number and time, checked against the numbers that were printed and those already entered. */
export function usePaperForm(
  day: DayRow,
  begun: PaperInput | undefined,
): UseFormReturn<PaperInput, unknown, OnPaper> {
  const papers = useIntake()?.papers ?? [];
  const totals = useTotals(paperUsed('')) ?? new Map();
  return useForm<PaperInput, unknown, OnPaper>({
    resolver: zodResolver(
      paperFormSchema({
        date: day.date,
        now: () => new Date().toISOString(),
        intake: { papers },
        totals,
      }),
    ),
    defaultValues: begun ?? paperInput(''),
  });
}
