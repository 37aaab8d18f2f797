import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CarryOverWritten } from '#shared/copies.ts';
import { useMirror } from '../../../../mirror/index.ts';
import { Button, Notice, Quiet, Stack } from '../../../../ui/index.ts';

/** What a dialog in which a folder is chosen needs to know. */
interface FolderQuestion {
  title: string;
  /** Words of the button that uses the folder. */
  action: string;
  /** What it throws of the host's is said in the dialog. */
  onUse: (folder: string) => Promise<void>;
  onClose: () => void;
}

/** Writes the file from which the next clinic day knows who came; `askFolder` draws the dialog that asks for a folder. */
export function WriteCarryOver({
  askFolder,
  onMade,
}: {
  askFolder: (question: FolderQuestion) => ReactNode;
  onMade: () => void;
}) {
  const { t } = useTranslation();
  const { client } = useMirror();
  const [asks, setAsks] = useState(false);
  const [written, setWritten] = useState<CarryOverWritten>();
  return (
    <Stack gap={3}>
      <Quiet>{t('carryOver.writeText')}</Quiet>
      {written && (
        <Notice
          tone="done"
          title={t('carryOver.written', { count: written.people })}
          text={t('carryOver.writtenText', { path: written.path })}
        />
      )}
      <div>
        <Button icon="people" label={t('carryOver.write')} onPress={() => setAsks(true)} />
      </div>
      {asks &&
        askFolder({
          title: t('carryOver.write'),
          action: t('carryOver.writeHere'),
          onUse: async (folder) => {
            setWritten(await client.writeCarryOver(folder));
            setAsks(false);
            onMade();
          },
          onClose: () => setAsks(false),
        })}
    </Stack>
  );
}
