/** Ends the day in steps: what is left, closing, the archive, what is taken home, and taking the day off this computer. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkBeforeClosing } from '#shared/domain/day/before-closing.ts';
import type { DayRow } from '#shared/rows.ts';
import { FolderDialog } from '../../../app/copies/folder-dialog.tsx';
import { useCopies, useMirror } from '../../../mirror/index.ts';
import { Button, DeskActions, Grid, notify, Scroll, Stack } from '../../../ui/index.ts';
import { ArchiveStep } from './archive-step.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { CloseStep } from './close-step.tsx';
import { ExportsStep } from './exports-step.tsx';
import { LeftStep } from './left-step.tsx';
import type { StepState } from './step.tsx';
import { useClosingFacts } from './use-closing-facts.ts';
import { useMadeFiles } from './use-made-files.ts';
import { WipeStep } from './wipe-step.tsx';

export function ClosingView({
  day,
  onShow,
}: {
  day: DayRow;
  onShow: (view: 'stillHere' | 'disputes' | 'outbox') => void;
}) {
  const { t } = useTranslation();
  const { client } = useMirror();
  const copies = useCopies();
  const facts = useClosingFacts();
  const { made, areAllMade, add } = useMadeFiles();
  const [archives, setArchives] = useState(false);
  const [closes, setCloses] = useState(false);
  if (!facts || !copies) return null;
  const findings = checkBeforeClosing(facts);
  const isReady = !findings.some(({ weight }) => weight === 'vital');
  const { archive } = copies;
  const isClosed = day.phase === 'closed';
  const isArchived = archive?.isCurrent ?? false;
  const archiveState: StepState = isArchived ? 'done' : archive ? 'again' : isClosed ? 'now' : 'later';
  // A damaged journal takes nothing any more, not even that the day is closed.
  const isOver = isClosed || archive?.damaged !== undefined;
  const isEnded = isOver && isArchived;
  const exportsState: StepState = areAllMade ? 'done' : isEnded ? 'now' : 'later';
  const isWipeAllowed = day.practice || isEnded;
  const next =
    day.phase === 'open' ? (
      <Button
        tone="primary"
        icon="lock"
        label={t('closing.close')}
        shortcut="Ctrl+Enter"
        disabled={!isReady}
        onPress={() => setCloses(true)}
      />
    ) : isClosed && !isArchived ? (
      <Button
        tone="primary"
        icon="archive"
        label={t('closing.archive')}
        shortcut="Ctrl+Enter"
        onPress={() => setArchives(true)}
      />
    ) : undefined;
  return (
    <>
      <Grid columns={2} gap={3} grow fill>
        <Scroll label={t('closing.before')}>
          <Stack gap={3}>
            <LeftStep findings={findings} onShow={onShow} />
            <CloseStep day={day} isReady={isReady} />
            <ArchiveStep
              archive={archive}
              isPractice={day.practice}
              state={archiveState}
              onArchive={next && isClosed ? undefined : () => setArchives(true)}
            />
          </Stack>
        </Scroll>
        <Scroll label={t('closing.after')}>
          <Stack gap={3}>
            <ExportsStep
              day={day}
              start={copies.backup?.folder}
              state={exportsState}
              made={made}
              onMade={add}
            />
            <WipeStep isAllowed={isWipeAllowed} state={isEnded && areAllMade ? 'now' : 'later'} />
          </Stack>
        </Scroll>
      </Grid>
      {next && <DeskActions primary={next} />}
      {closes && <CloseDialog open={facts.visitsOpen} onClose={() => setCloses(false)} />}
      {archives && (
        <FolderDialog
          title={t('closing.archiveTitle')}
          action={t('closing.archiveUse')}
          start={copies.backup?.folder}
          onUse={async (folder) => {
            await client.archive(folder);
            setArchives(false);
            notify({ tone: 'done', title: t('closing.archiveDone') });
          }}
          onClose={() => setArchives(false)}
        />
      )}
    </>
  );
}
