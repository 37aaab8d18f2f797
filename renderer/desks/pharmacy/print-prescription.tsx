import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Prescription } from '#shared/domain/prescription/issued.ts';
import type { VisitRow } from '#shared/rows.ts';
import { DocumentPreview } from '../../app/document-preview.tsx';
import { usePrint } from '../../app/use-print.ts';
import { Button, Dialog } from '../../ui/index.ts';
import styles from './pharmacy.module.css';

/** F8 shows the paper, F8 again prints it. */
export function PrintPrescription({ visit, prescription }: { visit: VisitRow; prescription: Prescription }) {
  const { t } = useTranslation();
  const [shows, setShows] = useState(false);
  const { print, busy } = usePrint();
  const subject = `visit/${visit.id}`;
  const title = t('pharmacy.paper', { code: prescription.code });
  const onPrint = async () => {
    const job = await print({ kind: 'prescription', subject });
    if (job) setShows(false);
  };
  return (
    <>
      <Button icon="print" label={t('pharmacy.print')} shortcut="F8" onPress={() => setShows(true)} />
      <Dialog
        title={title}
        opened={shows}
        onClose={() => setShows(false)}
        size="medium"
        actions={
          <>
            <Button label={t('common.close')} onPress={() => setShows(false)} />
            <Button
              tone="primary"
              icon="print"
              label={t('common.print')}
              shortcut="F8"
              busy={busy}
              autoFocus
              onPress={onPrint}
            />
          </>
        }
      >
        <div className={styles.paper}>
          <DocumentPreview kind="prescription" subject={subject} event={prescription.id} title={title} />
        </div>
      </Dialog>
    </>
  );
}
