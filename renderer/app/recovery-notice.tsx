import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Status } from '#shared/host-api.ts';
import { useMirror } from '../mirror/index.ts';
import { Button, Notice } from '../ui/index.ts';
import { saveFile } from './save-file.ts';
import { useOneAtATime, useTellProblem } from './use-send.ts';

const seenKey = 'recovery-seen';

/** What recovery found when the day was opened; a day that can only be read says so for as long as it is open. */
export function RecoveryNotice({
  open,
  canExport,
}: {
  open: NonNullable<Status['open']>;
  canExport: boolean;
}) {
  const { t } = useTranslation();
  const { tail, damaged } = open.recovery;
  const [seen, setSeen] = useState(() => sessionStorage.getItem(seenKey) === tail?.copiedTo);
  return (
    <>
      {damaged && (
        <Notice
          tone="problem"
          title={t('unlock.damagedTitle')}
          text={t('unlock.damagedText', { lines: damaged.lines.length, missing: damaged.missing })}
        >
          {canExport && <ExportButton name={`tram-kham-${open.day.date}.ndjson`} />}
        </Notice>
      )}
      {tail && !seen && (
        <Notice
          tone="priority"
          title={t('unlock.tailTitle')}
          text={t('unlock.tailText', { file: tail.copiedTo })}
        >
          <Button
            label={t('unlock.understood')}
            onPress={() => {
              sessionStorage.setItem(seenKey, tail.copiedTo);
              setSeen(true);
            }}
          />
        </Notice>
      )}
    </>
  );
}

/** Saves every readable line of the journal where the browser puts downloads. */
function ExportButton({ name }: { name: string }) {
  const { t } = useTranslation();
  const { client } = useMirror();
  const { busy, run } = useOneAtATime();
  const tell = useTellProblem();
  const save = () =>
    run(async () => {
      try {
        saveFile(await client.export(), name);
      } catch (error) {
        tell(error);
      }
    });
  return <Button icon="download" label={t('unlock.export')} busy={busy} onPress={save} />;
}
