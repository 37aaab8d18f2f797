import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CopiesRow } from '#shared/copies.ts';
import { useFormats } from '../../i18n/index.ts';
import { useMirror } from '../../mirror/index.ts';
import { Button, Facts, Notice, notify, Quiet, Row, Stack } from '../../ui/index.ts';
import { useOneAtATime, useTellProblem } from '../use-send.ts';
import { noticeOf } from './copies-words.ts';
import { FolderDialog } from './folder-dialog.tsx';

/** How the backup stands, where it goes, and for whoever may: another folder, and a copy now. */
export function BackupState({
  copies,
  isPractice,
  mayMend,
}: {
  copies: CopiesRow;
  isPractice: boolean;
  mayMend: boolean;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { client } = useMirror();
  const { busy, run } = useOneAtATime();
  const tell = useTellProblem();
  const [chooses, setChooses] = useState(false);
  const { backup } = copies;
  const backUp = () =>
    run(async () => {
      try {
        const { backup: made } = await client.backUp();
        if (made && !made.problem) notify({ tone: 'done', title: t('copies.done') });
      } catch (error) {
        tell(error, 'backup');
      }
    });
  const takeBack = () =>
    run(async () => {
      try {
        const { taken } = await client.takeBack();
        const title = t(taken > 0 ? 'network.journal.taken' : 'network.journal.nothingNew', {
          number: taken,
        });
        notify({ tone: 'done', title });
      } catch (error) {
        tell(error, 'backup');
      }
    });
  return (
    <Stack gap={3}>
      <Notice {...noticeOf({ copies, isPractice }, t)} />
      {backup && !backup.isElsewhere && !isPractice && (
        <Notice tone="priority" title={t('copies.sameDisk')} text={t('copies.sameDiskText')} />
      )}
      {backup && (
        <Facts
          facts={[
            [t('copies.folder'), backup.folder],
            [
              t('copies.last'),
              backup.lastAt &&
                t('closing.atValue', {
                  time: formats.time(backup.lastAt),
                  date: formats.date(backup.lastAt),
                }),
            ],
            [
              t('copies.behind'),
              backup.behind > 0
                ? t('copies.behindValue', { count: backup.behind })
                : t('copies.nothingBehind'),
            ],
            [
              t('copies.fuller'),
              backup.fuller &&
                t('copies.fullerValue', { path: backup.fuller.path, count: backup.fuller.lines }),
            ],
          ]}
        />
      )}
      {mayMend && (
        <Row gap={2}>
          <Button
            icon="folder"
            label={backup ? t('copies.change') : t('copies.choose')}
            onPress={() => setChooses(true)}
          />
          {backup?.fuller && (
            <Button
              icon="backup"
              tone="primary"
              label={t('copies.takeBack')}
              busy={busy}
              onPress={takeBack}
            />
          )}
          {backup && <Button icon="backup" label={t('copies.now')} busy={busy} onPress={backUp} />}
        </Row>
      )}
      <Quiet small>{t('copies.seal')}</Quiet>
      {chooses && (
        <FolderDialog
          title={t('copies.choose')}
          action={t('folders.use')}
          start={backup?.folder}
          onUse={async (folder) => {
            await client.chooseBackup(folder);
            setChooses(false);
          }}
          onClose={() => setChooses(false)}
        />
      )}
    </Stack>
  );
}
