import { useTranslation } from 'react-i18next';
import { mayHandleDocument } from '#shared/document-roles.ts';
import type { JobRow } from '#shared/rows.ts';
import { Button, FrameBand } from '../../ui/index.ts';
import { useStaff } from '../session.ts';

/** Says at every desk that somebody has to tell whether papers came out; shown to those who may print them. */
export function UnknownBand({ jobs, onOpen }: { jobs: readonly JobRow[]; onOpen: () => void }) {
  const { t } = useTranslation();
  const { roles } = useStaff();
  const count = jobs.filter((job) => job.state === 'unknown' && mayHandleDocument(roles, job.kind)).length;
  if (count === 0) return null;
  return (
    <FrameBand
      icon="print-failed"
      title={t('printStation.unknownTitle', { count })}
      text={t('printStation.unknownText')}
    >
      <Button tone="plain" icon="print" label={t('printStation.answer')} onPress={onOpen} />
    </FrameBand>
  );
}
