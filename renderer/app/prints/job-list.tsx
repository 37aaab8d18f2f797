import { useTranslation } from 'react-i18next';
import type { JobRow } from '#shared/rows.ts';
import { useFormats } from '../../i18n/index.ts';
import { Badge, EmptyState, Quiet, Select, Tabs, TicketNumber, VirtualList } from '../../ui/index.ts';
import { jobTones, useJobWords } from '../use-job-words.ts';
import { inGroup, type JobGroup, jobGroups } from './job-groups.ts';
import styles from './prints.module.css';

/** The prints, found by how they stand and what they are of. */
export function JobList({
  all,
  ofKind,
  shown,
  group,
  onGroup,
  kind,
  onKind,
  selected,
  onSelect,
  nameOf,
}: {
  all: readonly JobRow[];
  /** Those of the kind that is looked at. */
  ofKind: readonly JobRow[];
  /** Of those the ones of the group. */
  shown: readonly JobRow[];
  group: JobGroup;
  onGroup: (group: JobGroup) => void;
  kind: string | undefined;
  onKind: (kind: string | undefined) => void;
  selected: string | undefined;
  onSelect: (id: string) => void;
  nameOf: (job: JobRow) => string | undefined;
}) {
  const { t } = useTranslation();
  const words = useJobWords();
  const kinds = [...new Set(all.map((job) => job.kind))];
  return (
    <>
      <div className={styles.tools}>
        <Tabs
          label={t('printStation.groups')}
          selected={group}
          onSelect={onGroup}
          tabs={jobGroups.map((id) => ({
            id,
            label: t(`printStation.group.${id}`),
            count: inGroup(ofKind, id).length,
          }))}
        />
        <Select
          label={t('printStation.kind')}
          hideLabel
          placeholder={t('printStation.anyKind')}
          options={kinds.map((each) => ({ value: each, label: words.kind(each) }))}
          value={kind}
          clearable
          onChange={onKind}
        />
      </div>
      <VirtualList
        label={t('printStation.list')}
        items={shown}
        keyOf={({ id }) => id}
        selected={selected}
        onSelect={({ id }) => onSelect(id)}
        rowHeight={66}
        autoFocus
        empty={
          <EmptyState
            icon="print"
            title={t(group === 'all' ? 'jobs.emptyTitle' : 'printStation.noneInGroup')}
            text={t('jobs.emptyText')}
          />
        }
        render={(job) => <Job job={job} name={nameOf(job)} />}
      />
    </>
  );
}

function Job({ job, name }: { job: JobRow; name: string | undefined }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const words = useJobWords();
  const isAsked = job.state === 'unknown';
  const reason = job.reason && !isAsked ? t('jobs.reason', { reason: words.reason(job.reason) }) : undefined;
  return (
    <div className={styles.job}>
      <TicketNumber ticket={job.title} />
      <span className={styles.what}>
        <strong>{words.paper(job)}</strong>
        {job.copy > 1 && <Quiet small> {t('jobs.copy', { copy: job.copy })}</Quiet>}
        {name && <span> · {name}</span>}
      </span>
      <Badge tone={jobTones[job.state]} label={t(`jobState.${job.state}`)} />
      <span className={styles.note}>
        {[job.printer, formats.time(job.createdAt), reason].filter(Boolean).join(' · ')}
      </span>
    </div>
  );
}
