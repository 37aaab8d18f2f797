import { useTranslation } from 'react-i18next';
import type { LotRow } from '#shared/rows.ts';
import { useStaff } from '../../app/session.ts';
import { useSend } from '../../app/use-send.ts';
import { Button, notify } from '../../ui/index.ts';

/** Takes back one's own count when it was the last thing that happened to a lot. */
export function UndoCount({ lot }: { lot: LotRow }) {
  const { t } = useTranslation();
  const staff = useStaff();
  const { send, busy } = useSend();
  const step = lot.lastStep;
  if (step?.type !== 'lot.counted' || step.by.id !== staff.id) return null;
  const undo = async () => {
    const saved = await send({
      type: 'lot.undo',
      subject: `lot/${lot.id}`,
      data: { event: step.id },
      ...(lot.lastEvent ? { basis: lot.lastEvent } : {}),
    });
    if (saved) notify({ tone: 'done', title: t('common.undone') });
  };
  return <Button icon="undo" wide label={t('pharmacy.undoCount')} busy={busy} onPress={undo} />;
}
