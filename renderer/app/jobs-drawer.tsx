/** Prints that are on their way or did not come out: again, on another printer, or not at all. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayHandleDocument } from '#shared/document-roles.ts';
import type { PrinterInfo } from '#shared/host-api.ts';
import type { JobRow } from '#shared/rows.ts';
import { useFormats } from '../i18n/index.ts';
import { useMirror } from '../mirror/index.ts';
import {
  Badge,
  Button,
  Drawer,
  EmptyState,
  Panel,
  Quiet,
  Row,
  Select,
  Stack,
  TicketNumber,
} from '../ui/index.ts';
import { PrinterChoice } from './printer-choice.tsx';
import { useStaff } from './session.ts';
import { jobTones, useJobWords } from './use-job-words.ts';
import { useOneAtATime, useTellProblem } from './use-send.ts';

export function JobsDrawer(props: { opened: boolean; onClose: () => void; jobs: readonly JobRow[] }) {
  const { t } = useTranslation();
  return (
    <Drawer title={t('jobs.title')} opened={props.opened} onClose={props.onClose}>
      <JobList jobs={props.jobs} />
    </Drawer>
  );
}

function JobList({ jobs }: { jobs: readonly JobRow[] }) {
  const { t } = useTranslation();
  const { client } = useMirror();
  const tell = useTellProblem();
  const [printers, setPrinters] = useState<PrinterInfo[]>([]);
  useEffect(() => {
    client.printers().then((reply) => setPrinters(reply.printers), tell);
  }, [client, tell]);
  return (
    <Stack>
      {jobs.length === 0 && (
        <EmptyState icon="print" title={t('jobs.emptyTitle')} text={t('jobs.emptyText')} />
      )}
      {jobs.map((job) => (
        <Job key={job.id} job={job} printers={printers} />
      ))}
      <PrinterChoice printers={printers} />
    </Stack>
  );
}

function Job({ job, printers }: { job: JobRow; printers: readonly PrinterInfo[] }) {
  const { t } = useTranslation();
  const { client } = useMirror();
  const formats = useFormats();
  const words = useJobWords();
  const tell = useTellProblem();
  const { busy, run } = useOneAtATime();
  const mine = mayHandleDocument(useStaff().roles, job.kind);
  const act = (work: () => Promise<unknown>) => run(() => work().catch(tell));
  const others = printers.filter((printer) => printer.name !== job.printer);
  return (
    <Panel tone="sunk">
      <Stack gap={2}>
        <Row>
          <TicketNumber ticket={job.title} />
          <span>{words.kind(job.kind)}</span>
          {job.copy > 1 && <Quiet small>{t('jobs.copy', { copy: job.copy })}</Quiet>}
          <Badge tone={jobTones[job.state]} label={t(`jobState.${job.state}`)} />
        </Row>
        <Quiet small>{[job.printer, formats.time(job.createdAt), job.by].filter(Boolean).join(' · ')}</Quiet>
        {job.reason && <span>{t('jobs.reason', { reason: words.reason(job.reason) })}</span>}
        {mine && (
          <Row gap={2} align="end">
            {job.state === 'failed' && (
              <Button
                icon="refresh"
                label={t('jobs.retry')}
                busy={busy}
                onPress={() => act(() => client.retry(job.id))}
              />
            )}
            <Button
              tone="danger"
              icon="close"
              label={t('jobs.cancel')}
              onPress={() => act(() => client.cancel(job.id))}
            />
          </Row>
        )}
        {mine && job.state === 'failed' && others.length > 0 && (
          <Select
            label={t('jobs.otherPrinter')}
            options={others.map(({ name, description }) => ({ value: name, label: description || name }))}
            value={undefined}
            forgets
            onChange={(printer) => printer && act(() => client.retry(job.id, printer))}
          />
        )}
      </Stack>
    </Panel>
  );
}
