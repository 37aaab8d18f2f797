import { useTranslation } from 'react-i18next';
import type { DayRow } from '#shared/rows.ts';
import { DocumentPreview } from '../../../app/document-preview.tsx';
import { Grid, Panel, Quiet, ReadOnly, Scroll, Stack } from '../../../ui/index.ts';
import { ExportsList } from './exports-list.tsx';
import { useMadeFiles } from './use-made-files.ts';

/** Of a day that is only read: its files for others, and its report. Nothing can be printed, for that is recorded. */
export function ArchivedView({ day }: { day: DayRow }) {
  const { t } = useTranslation();
  const title = t('documentKind.day-report');
  const { made, add } = useMadeFiles();
  return (
    <Grid columns="minmax(0, 1fr) minmax(0, 1.2fr)" gap={3} grow fill>
      <Scroll label={t('closing.files')}>
        <Panel title={t('closing.files')} icon="download">
          <Stack gap={3}>
            <Quiet>{t('closing.filesText')}</Quiet>
            {/* Files are made of it; nothing is recorded. */}
            <ReadOnly value={false}>
              <ExportsList day={day} start={undefined} made={made} onMade={add} withReport={false} />
            </ReadOnly>
          </Stack>
        </Panel>
      </Scroll>
      <Panel title={title} icon="eye" fill>
        <div style={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
          <DocumentPreview kind="day-report" subject="day" title={title} />
        </div>
      </Panel>
    </Grid>
  );
}
