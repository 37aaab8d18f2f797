import { useTranslation } from 'react-i18next';
import { mayHandleDocument } from '#shared/document-roles.ts';
import type { JobRow } from '#shared/rows.ts';
import { useMirror } from '../../mirror/index.ts';
import { Button, Grid, Panel, Progress, Stack } from '../../ui/index.ts';
import { useStaff } from '../session.ts';
import { useJobWords } from '../use-job-words.ts';
import { useOneAtATime, useTellProblem } from '../use-send.ts';
import { type Batch, batchesOf } from './job-groups.ts';

/** How far papers are that were asked for in one go. */
export function Batches({ jobs }: { jobs: readonly JobRow[] }) {
  const batches = batchesOf(jobs);
  if (batches.length === 0) return null;
  return (
    <Panel tone="accent">
      <Stack gap={2}>
        {batches.map((batch) => (
          <BatchProgress key={batch.id} batch={batch} />
        ))}
      </Stack>
    </Panel>
  );
}

function BatchProgress({ batch }: { batch: Batch }) {
  const { t } = useTranslation();
  const { client } = useMirror();
  const words = useJobWords();
  const tell = useTellProblem();
  const { busy, run } = useOneAtATime();
  const isMine = mayHandleDocument(useStaff().roles, batch.kind);
  const { over, total, failed, left } = batch;
  return (
    <Grid columns="minmax(0, 1fr) auto" gap={3} align="center">
      <Progress
        label={t('printStation.batch', { kind: words.kind(batch.kind), total })}
        value={over}
        max={total}
        text={t(failed > 0 ? 'printStation.batchFailed' : 'printStation.batchOver', { over, total, failed })}
      />
      {isMine && (
        <Button
          tone="danger"
          icon="close"
          label={t('printStation.cancelBatch', { count: left.length })}
          busy={busy}
          onPress={() => run(() => client.cancelAll(left).catch(tell))}
        />
      )}
    </Grid>
  );
}
