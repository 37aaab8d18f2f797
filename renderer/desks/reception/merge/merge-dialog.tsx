/** Two records of the same person are read as one: the other one is found first, then both are compared. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatientRow } from '#shared/rows.ts';
import { usePatient } from '../../../mirror/index.ts';
import { Dialog } from '../../../ui/index.ts';
import { CompareRecords } from './compare-records.tsx';
import { FindOther } from './find-other.tsx';

export function MergeDialog({
  patient,
  onMerged,
  onClose,
}: {
  patient: PatientRow;
  /** Told which record goes on. */
  onMerged: (patientId: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [other, setOther] = useState<string>();
  const chosen = usePatient(other);
  return (
    <Dialog title={t('merge.title')} opened onClose={onClose} size="large">
      {chosen ? (
        <CompareRecords
          key={chosen.id}
          one={patient}
          other={chosen}
          onBack={() => setOther(undefined)}
          onMerged={onMerged}
        />
      ) : (
        <FindOther patient={patient} onChoose={setOther} />
      )}
    </Dialog>
  );
}
