import type { TFunction } from 'i18next';
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

type Damage = NonNullable<NonNullable<CopiesRow['archive']>['damaged']>;

const damageWords = ({ lines, missing }: Damage, t: TFunction) =>
  lines.length === 0
    ? t('closing.archiveMissingText', { missing })
    : t('closing.archiveDamagedText', { lines: lines.join(', '), missing });

/** The archive: where it lies, when it was read back, and what was counted in it. */
export function ArchiveStep({
  archive,
  isPractice,
  state,
  onArchive,
}: {
  archive: CopiesRow['archive'];
  isPractice: boolean;
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
          {!archive.isCurrent && (
            <Notice tone="priority" title={t('closing.archiveOld')} text={t('closing.archiveOldText')} />
          )}
          {archive.isCurrent && !archive.damaged && <Notice tone="done" title={t('closing.archiveDone')} />}
          {archive.damaged && (
            <Notice
              tone="priority"
              title={t('closing.archiveDamaged')}
              text={damageWords(archive.damaged, t)}
            />
          )}
          {!archive.isElsewhere && !isPractice && (
            <Notice tone="priority" title={t('copies.sameDisk')} text={t('copies.sameDiskText')} />
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
              [t('closing.size'), archive.bytes === undefined ? undefined : formats.bytes(archive.bytes)],
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
