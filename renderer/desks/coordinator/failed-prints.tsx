import { useTranslation } from 'react-i18next';
import { inGroup } from '../../app/prints/job-groups.ts';
import { jobTones, useJobWords } from '../../app/use-job-words.ts';
import { useJobs } from '../../mirror/index.ts';
import { Badge, Panel, Quiet, Row, Stack, TicketNumber } from '../../ui/index.ts';

/** Papers that did not come out, or of which nobody knows. */
export function FailedPrints() {
  const { t } = useTranslation();
  const words = useJobWords();
  const failed = inGroup(useJobs() ?? [], 'attention');
  return (
    <Panel title={t('coordinator.prints')} icon={failed.length > 0 ? 'print-failed' : 'print'}>
      {failed.length === 0 ? (
        <Quiet>{t('coordinator.noPrints')}</Quiet>
      ) : (
        <Stack gap={2}>
          {failed.slice(0, 3).map((job) => (
            <Row key={job.id} justify="space-between" wrap={false}>
              <span>
                <TicketNumber ticket={job.title} /> {words.paper(job)}
              </span>
              <Badge
                tone={jobTones[job.state]}
                icon="print-failed"
                label={job.state === 'failed' && job.printer ? job.printer : t(`jobState.${job.state}`)}
              />
            </Row>
          ))}
        </Stack>
      )}
    </Panel>
  );
}
