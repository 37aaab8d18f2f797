import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatientRow } from '#shared/rows.ts';
import { useMay } from '../../../app/session.ts';
import { useFormats } from '../../../i18n/index.ts';
import { Badge, Button, Quiet, Row } from '../../../ui/index.ts';
import { UnmergeDialog } from './unmerge-dialog.tsx';

/** The records that were merged into this one, each of which can be taken apart again. */
export function MergedRecords({ patient }: { patient: PatientRow }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const may = useMay();
  const [apart, setApart] = useState<PatientRow['merged'][number]>();
  return (
    <>
      {patient.merged.map((each) => (
        <Row key={each.id} gap={2}>
          <Badge icon="people" label={t('merge.merged', { name: each.person.name })} />
          <Quiet small>
            {t('merge.mergedText', { by: each.by, time: formats.time(each.at), reason: each.reason })}
          </Quiet>
          {may('patient.unmerge') && (
            <Button tone="plain" icon="undo" label={t('merge.unmerge')} onPress={() => setApart(each)} />
          )}
        </Row>
      ))}
      {apart && <UnmergeDialog merged={apart} onClose={() => setApart(undefined)} />}
    </>
  );
}
