import { useTranslation } from 'react-i18next';
import type { PatientRow } from '#shared/rows.ts';
import { ReasonDialog } from '../../../app/reason-dialog.tsx';
import { useSend } from '../../../app/use-send.ts';
import { notify } from '../../../ui/index.ts';

/** Takes a merged record apart again, with the reason. */
export function UnmergeDialog({
  merged,
  onClose,
}: {
  merged: PatientRow['merged'][number];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { send, busy } = useSend();
  const { name } = merged.person;
  const unmerge = async (reason: string) => {
    const done = await send({ type: 'patient.unmerge', subject: `patient/${merged.id}`, data: { reason } });
    if (!done) return;
    notify({ tone: 'done', title: t('merge.unmerged'), text: name });
    onClose();
  };
  return (
    <ReasonDialog
      title={t('merge.unmergeTitle', { name })}
      text={t('merge.unmergeText')}
      label={t('merge.unmergeReason')}
      action={t('merge.unmerge')}
      busy={busy}
      onSend={unmerge}
      onClose={onClose}
    />
  );
}
