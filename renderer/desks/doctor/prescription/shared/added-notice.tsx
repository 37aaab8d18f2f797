import { useTranslation } from 'react-i18next';
import { Button, Notice } from '#renderer/ui/index.ts';
import type { PrescriptionDraft } from '#shared/domain/prescription/issued.ts';
import { useMedicineNames } from './use-medicine-names.ts';

/** Another doctor added lines while this prescription was being written: asks about them. */
export function AddedNotice({
  draft,
  onTakeIn,
  onLeaveOut,
}: {
  draft: PrescriptionDraft;
  onTakeIn: () => void;
  onLeaveOut: () => void;
}) {
  const { t } = useTranslation();
  const namesOf = useMedicineNames();
  return (
    <Notice
      tone="problem"
      title={t('prescribing.addedTitle', { name: draft.by.name })}
      text={t('doctor.newerText', { medicines: namesOf(draft.lines) })}
    >
      <Button icon="add" label={t('doctor.newerTakeIn')} onPress={onTakeIn} />
      <Button label={t('doctor.newerLeaveOut')} onPress={onLeaveOut} />
    </Notice>
  );
}
