import { useTranslation } from 'react-i18next';
import type { IntakeRow } from '#shared/rows.ts';
import { useSend } from '../../../app/use-send.ts';
import { notify } from '../../../ui/index.ts';

/** Closes or reopens a specialty, or the whole intake. */
export function useIntakeSwitch(intake: IntakeRow): {
  busy: boolean;
  turn(to: 'closed' | 'open', specialty?: { id: string; name: string }): Promise<void>;
} {
  const { t } = useTranslation();
  const { send, busy } = useSend();
  return {
    busy,
    async turn(to, specialty) {
      const done = await send({
        type: to === 'closed' ? 'day.close-intake' : 'day.reopen-intake',
        subject: 'day',
        data: specialty ? { specialty: specialty.id } : {},
        ...(intake.lastEvent ? { basis: intake.lastEvent } : {}),
      });
      if (!done) return;
      const state = t(to === 'closed' ? 'intake.closed' : 'coordinator.open');
      notify({
        tone: 'done',
        title: t('coordinator.intakeChanged'),
        text: `${specialty?.name ?? t('coordinator.everybody')}: ${state}`,
      });
    },
  };
}
