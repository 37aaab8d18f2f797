import { useTranslation } from 'react-i18next';
import { copyName } from '#shared/copies.ts';
import type { DayRow } from '#shared/rows.ts';
import { saveFile } from '../../../app/save-file.ts';
import { useOneAtATime, useTellProblem } from '../../../app/use-send.ts';
import { useMirror } from '../../../mirror/index.ts';
import { Button, notify, Panel, Stack } from '../../../ui/index.ts';

/** The set-up without anybody's name, as a file that the next day can begin with. */
export function SaveTemplate({ day }: { day: DayRow }) {
  const { t } = useTranslation();
  const { client } = useMirror();
  const { busy, run } = useOneAtATime();
  const tell = useTellProblem();
  const save = () =>
    run(async () => {
      try {
        const text = JSON.stringify(await client.template(), null, 2);
        const file = `${copyName({ date: day.date, name: day.programme.name, station: 'mau' })}.json`;
        saveFile(new Blob([text], { type: 'application/json' }), file);
        notify({ tone: 'done', title: t('papers.saved'), text: t('papers.savedText', { file }) });
      } catch (error) {
        tell(error, 'template');
      }
    });
  return (
    <Panel title={t('papers.template')} icon="download">
      <Stack gap={3}>
        <p>{t('papers.templateText')}</p>
        <div>
          <Button icon="download" label={t('papers.save')} busy={busy} onPress={save} />
        </div>
      </Stack>
    </Panel>
  );
}
