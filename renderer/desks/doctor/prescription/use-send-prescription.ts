import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { useVisitCommand } from '#renderer/app/queue/index.ts';
import type { Draft } from '#renderer/app/use-draft.ts';
import { notify } from '#renderer/ui/index.ts';
import type { draftedSchema } from '#shared/domain/prescription/issued.ts';
import type { prescriptionFormSchema } from '#shared/domain/prescription/prescription.ts';
import { weightToday } from '#shared/domain/visit/known-today.ts';
import type { VisitRow } from '#shared/rows.ts';
import type { Kept } from './prescription-draft.ts';

/** Sends what is written: issued, or added to the visit's prescription for whoever issues it. */
export function useSendPrescription({
  visit,
  draft,
  onDone,
}: {
  visit: VisitRow;
  draft: Draft<Kept>;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const { command, busy } = useVisitCommand(visit);
  const saved = (title: string) => {
    draft.drop();
    notify({ tone: 'done', title });
    onDone();
    return true;
  };
  return {
    busy,
    issue: async (data: z.output<typeof prescriptionFormSchema>) =>
      (await command('visit.issue-prescription', data)) &&
      saved(t('doctor.issued', { ticket: visit.ticket })),
    /** A weight that was typed here is noted for whoever comes next. */
    share: async (data: z.output<typeof draftedSchema>, weightKg: number | undefined) => {
      if (weightKg !== undefined && weightKg !== weightToday(visit))
        await command('visit.note-facts', { weightKg });
      return (
        (await command('visit.draft-prescription', data)) &&
        saved(t('prescribing.shared', { ticket: visit.ticket }))
      );
    },
  };
}
