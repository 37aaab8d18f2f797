import { useTranslation } from 'react-i18next';
import { useJobWords } from '../../app/use-job-words.ts';
import { useJobs } from '../../mirror/index.ts';
import { Badge, Panel, Quiet, Row, Stack, TicketNumber } from '../../ui/index.ts';

/** Papers that did not come out. */
export function FailedPrints() {
  const { t } = useTranslation();
  const words = useJobWords();
  const failed = (useJobs() ?? []).filter((job) => job.state === 'failed');
  return (
    <Panel title={t('coordinator.prints')} icon={failed.length > 0 ? 'print-failed' : 'print'}>
      {failed.length === 0 ? (
        <Quiet>{t('coordinator.noPrints')}</Quiet>
      ) : (
        <Stack gap={2}>
          {failed.slice(0, 3).map((job) => (
            <Row key={job.id} justify="space-between" wrap={false}>
              <span>
                <TicketNumber ticket={job.title} /> {words.kind(job.kind)}
              </span>
              <Badge tone="problem" icon="print-failed" label={job.printer || t('jobState.failed')} />
            </Row>
          ))}
        </Stack>
      )}
    </Panel>
  );
}
