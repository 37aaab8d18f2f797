/** Every print of this station: what, for whom, at which printer and how it stands; and what can be done about each. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayHandleDocument } from '#shared/document-roles.ts';
import type { JobRow } from '#shared/rows.ts';
import { useAllJobs, useMirror, useNamesOfJobs } from '../../mirror/index.ts';
import { Button, Dialog } from '../../ui/index.ts';
import { useStaff } from '../session.ts';
import { useOneAtATime, useTellProblem } from '../use-send.ts';
import { AutomaticPrinting } from './automatic-printing.tsx';
import { BatchDialog } from './batch-dialog.tsx';
import { Batches } from './batches.tsx';
import { JobDetail } from './job-detail.tsx';
import { inGroup, type JobGroup } from './job-groups.ts';
import { JobList } from './job-list.tsx';
import { PrinterChoice } from './printer-choice.tsx';
import styles from './prints.module.css';
import { RetryDialog } from './retry-dialog.tsx';
import { usePrinterList } from './use-printer-list.ts';

/** Opened over any desk, which stays behind it as it is. */
export function PrintStation({ onClose }: { onClose: () => void }) {
  const jobs = useAllJobs();
  const names = useNamesOfJobs(jobs ?? []);
  // The cursor goes to what is there when it opens.
  return jobs && <Prints jobs={jobs} names={names} onClose={onClose} />;
}

function Prints(props: {
  jobs: readonly JobRow[];
  names: ReadonlyMap<string, string> | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { client } = useMirror();
  const tell = useTellProblem();
  const { busy, run } = useOneAtATime();
  const { roles } = useStaff();
  const { jobs } = props;
  const [group, setGroup] = useState<JobGroup>('all');
  const [kind, setKind] = useState<string>();
  const [chosen, setChosen] = useState(() => inGroup(jobs, 'all')[0]?.id);
  const [asksForMany, setAsksForMany] = useState(false);
  const [retriesAll, setRetriesAll] = useState(false);
  const printers = usePrinterList();
  const ofThis = (kind: string | undefined) => jobs.filter((job) => kind === undefined || job.kind === kind);
  const ofKind = ofThis(kind);
  const shown = inGroup(ofKind, group);
  // The keys act on the print that was chosen, wherever it stands by now; another one never moves under them.
  const selected = jobs.find(({ id }) => id === chosen);
  const look = (next: { group: JobGroup; kind: string | undefined }) => {
    setGroup(next.group);
    setKind(next.kind);
    const found = inGroup(ofThis(next.kind), next.group);
    if (!found.some(({ id }) => id === chosen)) setChosen(found[0]?.id);
  };
  const isMine = (job: JobRow) => mayHandleDocument(roles, job.kind);
  const nameOf = (job: JobRow) => (isMine(job) ? props.names?.get(job.subject) : undefined);
  const failed = jobs.filter((job) => job.state === 'failed' && isMine(job)).map(({ id }) => id);
  const maySeeAll = mayHandleDocument(roles, 'prescription');
  return (
    <Dialog
      title={t('jobs.title')}
      size="full"
      opened
      onClose={props.onClose}
      actions={
        <>
          {failed.length > 1 && (
            <Button
              icon="refresh"
              label={t('printStation.retryFailed', { count: failed.length })}
              onPress={() => setRetriesAll(true)}
            />
          )}
          {failed.length > 1 && (
            <Button
              icon="remove"
              label={t('printStation.cancelFailed', { count: failed.length })}
              busy={busy}
              onPress={() => run(() => client.cancelAll(failed).catch(tell))}
            />
          )}
          {maySeeAll && (
            <Button icon="print" label={t('printStation.many')} onPress={() => setAsksForMany(true)} />
          )}
          <Button label={t('common.close')} onPress={props.onClose} />
        </>
      }
    >
      <div className={styles.view}>
        <div className={styles.list}>
          <Batches jobs={jobs} />
          <JobList
            all={jobs}
            ofKind={ofKind}
            shown={shown}
            group={group}
            onGroup={(next) => look({ group: next, kind })}
            kind={kind}
            onKind={(next) => look({ group, kind: next })}
            selected={selected?.id}
            onSelect={setChosen}
            nameOf={nameOf}
          />
        </div>
        <div className={styles.side}>
          {selected && (
            <JobDetail
              key={selected.id}
              job={selected}
              name={nameOf(selected)}
              isMine={isMine(selected)}
              printers={printers}
            />
          )}
          {maySeeAll && <AutomaticPrinting />}
          <PrinterChoice printers={printers} />
        </div>
      </div>
      {retriesAll && <RetryDialog failed={failed} printers={printers} onClose={() => setRetriesAll(false)} />}
      {asksForMany && <BatchDialog onClose={() => setAsksForMany(false)} />}
    </Dialog>
  );
}
