import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayRow } from '#shared/rows.ts';
import { saveFile } from '../../../../app/save-file.ts';
import { useAttempt } from '../../../../app/use-attempt.ts';
import { useMirror } from '../../../../mirror/index.ts';
import { Button, Notice, Quiet, Stack } from '../../../../ui/index.ts';
import { nameOf } from './name-of.ts';

/** Numbers of medicines, gifts and savings books, of nobody by themselves. */
export function ExportForSponsor({ day, onMade }: { day: DayRow; onMade: () => void }) {
  const { t } = useTranslation();
  const { client } = useMirror();
  const { attempt, busy, notice } = useAttempt();
  const [saved, setSaved] = useState<string>();
  const save = () =>
    attempt(async () => {
      const name = `${nameOf(day)}-nha-tai-tro.zip`;
      saveFile(await client.exportForSponsor(), name);
      setSaved(name);
      onMade();
    });
  return (
    <Stack gap={3}>
      <Quiet>{t('exports.sponsorText')}</Quiet>
      {saved && <Notice tone="done" title={t('exports.saved', { name: saved })} />}
      {notice && <Notice {...notice} />}
      <div>
        <Button icon="download" label={t('exports.sponsor')} busy={busy} onPress={save} />
      </div>
    </Stack>
  );
}
