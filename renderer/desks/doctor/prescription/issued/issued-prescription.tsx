import { useTranslation } from 'react-i18next';
import { DocumentPreview } from '#renderer/app/document-preview.tsx';
import { jobTones } from '#renderer/app/use-job-words.ts';
import { usePrint } from '#renderer/app/use-print.ts';
import { useFormats } from '#renderer/i18n/index.ts';
import { useJobsOf } from '#renderer/mirror/index.ts';
import { Badge, Button, Notice, Panel, Quiet, Row, Stack } from '#renderer/ui/index.ts';
import type { Prescription } from '#shared/domain/prescription/issued.ts';
import type { VisitRow } from '#shared/rows.ts';
import { InActionBar } from '../../action-bar.tsx';
import { useMedicineNames } from '../shared/use-medicine-names.ts';
import { CheckedNotes } from './checked-notes.tsx';
import { ReplacedPrescriptions } from './replaced-prescriptions.tsx';

/** The prescription that counts: its code, what the checks said, and the very paper, to print or to replace. */
export function IssuedPrescription({
  visit,
  prescription,
  onReplace,
}: {
  visit: VisitRow;
  prescription: Prescription;
  /** Only for whoever may prescribe. */
  onReplace?: () => void;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const namesOf = useMedicineNames();
  const { print, busy } = usePrint();
  const subject = `visit/${visit.id}`;
  const job = useJobsOf(subject)?.find((each) => each.kind === 'prescription');
  // A print of the one that has been replaced says nothing about this one.
  const printed = job && job.createdAt > prescription.at ? job : undefined;
  return (
    <>
      {visit.drafts.map(({ id, by, lines }) => (
        <Notice
          key={id}
          tone="problem"
          title={t('prescribing.addedAfter', { name: by.name })}
          text={t('prescribing.addedAfterText', { medicines: namesOf(lines) })}
        />
      ))}
      <Panel
        fill
        title={t('doctor.prescriptionCode', { code: prescription.code })}
        icon="prescription"
        aside={
          <Row gap={2}>
            {printed && <Badge label={t(`jobState.${printed.state}`)} tone={jobTones[printed.state]} />}
            <Badge
              label={t(`pharmacyStatus.${visit.pharmacy}`)}
              tone={visit.pharmacy === 'done' ? 'done' : 'waiting'}
            />
          </Row>
        }
      >
        <Stack gap={2} grow>
          <Quiet>
            {t('doctor.issuedBy', {
              name: prescription.prescriber.name,
              time: formats.time(prescription.at),
            })}
          </Quiet>
          <ReplacedPrescriptions visit={visit} />
          {prescription.checked && <CheckedNotes checked={prescription.checked} lines={prescription.lines} />}
          <DocumentPreview
            kind="prescription"
            subject={subject}
            event={prescription.id}
            title={t('doctor.preview', { code: prescription.code })}
          />
        </Stack>
        <InActionBar>
          {onReplace && <Button icon="edit" label={t('doctor.replace')} onPress={onReplace} />}
          <Button
            tone="primary"
            icon="print"
            label={t('doctor.print')}
            shortcut="F8"
            busy={busy}
            autoFocus
            onPress={() => print({ kind: 'prescription', subject })}
          />
        </InActionBar>
      </Panel>
    </>
  );
}
