/** One print and what can be done about it; of one whose fate nobody knows the question whether it came out. */
import { useTranslation } from 'react-i18next';
import { isDocumentVariant } from '#shared/documents/document-variant.ts';
import { automaticBatch, isDocumentKind, type PrinterInfo } from '#shared/printing.ts';
import type { JobRow } from '#shared/rows.ts';
import { useFormats } from '../../i18n/index.ts';
import { useMirror } from '../../mirror/index.ts';
import { Badge, Button, Facts, Notice, Panel, Row, Select, Stack } from '../../ui/index.ts';
import { jobTones, useJobWords } from '../use-job-words.ts';
import { usePrint } from '../use-print.ts';
import { useOneAtATime, useTellProblem } from '../use-send.ts';
import { isUnderWay } from './job-groups.ts';

export function JobDetail({
  job,
  name,
  isMine,
  printers,
}: {
  job: JobRow;
  name: string | undefined;
  /** Whether who is signed in may print it. */
  isMine: boolean;
  printers: readonly PrinterInfo[];
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const words = useJobWords();
  return (
    <Panel
      title={`${job.title} · ${words.paper(job)}`}
      icon={job.state === 'failed' ? 'print-failed' : 'print'}
      aside={<Badge tone={jobTones[job.state]} label={t(`jobState.${job.state}`)} />}
    >
      <Stack gap={3}>
        <Facts
          facts={[
            [t('printStation.whose'), name],
            [t('printStation.printer'), job.printer],
            [t('printStation.reason'), job.reason && words.reason(job.reason)],
            [t('printStation.asked'), `${formats.time(job.createdAt)} · ${job.by}`],
            [t('printStation.how'), job.batch && t(howWords(job))],
          ]}
        />
        {isMine && <Actions job={job} printers={printers} />}
      </Stack>
    </Panel>
  );
}

const howWords = ({ batch }: JobRow) =>
  batch === automaticBatch ? 'printStation.byItself' : 'printStation.inOneGo';

function Actions({ job, printers }: { job: JobRow; printers: readonly PrinterInfo[] }) {
  const { t } = useTranslation();
  const { client } = useMirror();
  const tell = useTellProblem();
  const { busy, run } = useOneAtATime();
  const { print, busy: isPrinting } = usePrint();
  const act = (work: () => Promise<unknown>) => run(() => work().catch(tell));
  const cancel = () => act(() => client.cancel(job.id));
  const retry = () => act(() => client.retry(job.id));
  const others = printers.filter((printer) => printer.name !== job.printer);
  const { kind, subject, upTo, paper, variant } = job;
  const reprint = () =>
    isDocumentKind(kind) &&
    print({
      kind,
      subject,
      ...(upTo === undefined ? {} : { event: upTo }),
      ...(paper !== undefined && isDocumentKind(paper) ? { paper } : {}),
      ...(isDocumentVariant(variant) ? { variant } : {}),
    });
  if (job.state === 'unknown')
    return (
      <Notice tone="problem" title={t('printStation.question')} text={t('printStation.questionText')}>
        <Button
          icon="check"
          label={t('printStation.cameOut')}
          shortcut="F9"
          busy={busy}
          onPress={() => act(() => client.cameOut(job.id))}
        />
        <Button icon="refresh" label={t('printStation.notOut')} shortcut="F8" busy={busy} onPress={retry} />
        <Button tone="plain" icon="close" label={t('printStation.notWanted')} onPress={cancel} />
      </Notice>
    );
  if (job.state === 'printed')
    return (
      <Row>
        <Button
          icon="print"
          label={t('printStation.reprint')}
          shortcut="F8"
          busy={isPrinting}
          onPress={reprint}
        />
      </Row>
    );
  return (
    <Stack gap={3}>
      <Row gap={2}>
        {!isUnderWay(job) && (
          <Button icon="refresh" label={t('jobs.retry')} shortcut="F8" busy={busy} onPress={retry} />
        )}
        {job.state !== 'cancelled' && (
          <Button tone="danger" icon="close" label={t('jobs.cancel')} onPress={cancel} />
        )}
      </Row>
      {job.state !== 'cancelled' && others.length > 0 && (
        <Select
          label={t('jobs.otherPrinter')}
          options={others.map(({ name, description }) => ({ value: name, label: description || name }))}
          value={undefined}
          forgets
          onChange={(printer) => printer && act(() => client.retry(job.id, printer))}
        />
      )}
    </Stack>
  );
}
