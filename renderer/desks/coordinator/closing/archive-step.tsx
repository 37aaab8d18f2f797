import { useTranslation } from 'react-i18next';
import type { CopiesRow } from '#shared/copies.ts';
import { useFormats } from '../../../i18n/index.ts';
import { Button, Facts, Notice, Quiet } from '../../../ui/index.ts';
import { Step, type StepState } from './step.tsx';

const counted = [
  'people',
  'visits',
  'exams',
  'prescriptions',
  'handOuts',
  'savingsBooks',
  'disputes',
] as const;

/** The archive: where it lies, when it was read back, and what was counted in it. */
export function ArchiveStep({
  archive,
  state,
  onArchive,
}: {
  archive: CopiesRow['archive'];
  state: StepState;
  /** Left out where the action bar has the button. */
  onArchive: (() => void) | undefined;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Step title={t('closing.archiveTitle')} icon="archive" state={state}>
      {!archive && <Quiet>{t('closing.archiveText')}</Quiet>}
      {archive && (
        <>
          {archive.isCurrent ? (
            <Notice tone="done" title={t('closing.archiveDone')} />
          ) : (
            <Notice tone="priority" title={t('closing.archiveOld')} text={t('closing.archiveOldText')} />
          )}
          <Facts
            facts={[
              [
                t('closing.file'),
                <span key="path" style={{ overflowWrap: 'anywhere' }}>
                  {archive.path}
                </span>,
              ],
              [
                t('closing.madeAt'),
                t('closing.atValue', { time: formats.time(archive.at), date: formats.date(archive.at) }),
              ],
              [
                t('closing.holds'),
                [
                  t('closing.lines', { number: formats.number(archive.lines) }),
                  ...counted.map((each) =>
                    t(`closing.count.${each}`, { number: formats.number(archive.counts[each] ?? 0) }),
                  ),
                ].join(' · '),
              ],
            ]}
          />
        </>
      )}
      {onArchive && (
        <div>
          <Button icon="archive" label={t('closing.archive')} onPress={onArchive} />
        </div>
      )}
    </Step>
  );
}
