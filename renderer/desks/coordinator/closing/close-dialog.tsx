import { useTranslation } from 'react-i18next';
import { useSend } from '../../../app/use-send.ts';
import { useFormats } from '../../../i18n/index.ts';
import { useTotals } from '../../../mirror/index.ts';
import { FormDialog } from '../../../ui/index.ts';

/** Asks before the day is closed: every desk stops with it. `open` counts the visits that have not ended. */
export function CloseDialog({ open, onClose }: { open: number; onClose: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const totals = useTotals('visits');
  const { send, busy } = useSend();
  const close = async () => {
    if (await send({ type: 'day.close', subject: 'day', data: {} })) onClose();
  };
  if (!totals) return null;
  return (
    <FormDialog
      title={t('closing.closeQuestion')}
      size="small"
      action={{ label: t('closing.close'), icon: 'lock', busy }}
      onSend={close}
      onClose={onClose}
    >
      <p>
        {t('closing.closeQuestionText', {
          visits: formats.number(totals.get('visits') ?? 0),
          open: formats.number(open),
        })}
      </p>
    </FormDialog>
  );
}
