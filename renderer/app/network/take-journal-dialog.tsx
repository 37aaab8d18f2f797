import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalTaken } from '#shared/network.ts';
import { useMirror } from '../../mirror/index.ts';
import { Button, Dialog, FileField, Notice, Quiet, Stack } from '../../ui/index.ts';
import { sendInParts } from '../send-in-parts.ts';
import { useAttempt } from '../use-attempt.ts';

/** Takes in what only the disk of a broken computer holds. */
export function TakeJournalDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useMirror();
  const { attempt, busy, notice } = useAttempt();
  const [taken, setTaken] = useState<JournalTaken>();
  const take = (file: File) =>
    attempt(async () => {
      setTaken(undefined);
      setTaken(await sendInParts(file, client.takeJournal));
    });
  return (
    <Dialog
      title={t('network.journal.title')}
      opened
      onClose={onClose}
      actions={<Button label={t('common.close')} onPress={onClose} />}
    >
      <Stack gap={4}>
        <p>{t('network.journal.when')}</p>
        <FileField
          lead={t('network.journal.lead')}
          hint={t('network.journal.hint')}
          buttonLabel={t('network.journal.choose')}
          accept=""
          onFile={take}
        />
        {busy && <Notice tone="waiting" title={t('network.journal.taking')} />}
        {notice && <Notice {...notice} />}
        {taken && (
          <Notice
            tone="done"
            title={
              taken.taken > 0
                ? t('network.journal.taken', { number: taken.taken })
                : t('network.journal.nothingNew')
            }
          />
        )}
        {taken && taken.missing > 0 && (
          <Quiet>{t('network.journal.missing', { number: taken.missing })}</Quiet>
        )}
      </Stack>
    </Dialog>
  );
}
