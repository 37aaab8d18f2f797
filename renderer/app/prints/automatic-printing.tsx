import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/index.ts';
import { useMirror } from '../../mirror/index.ts';
import { Notice, Panel, Quiet, Stack, Tick } from '../../ui/index.ts';
import { useTellProblem } from '../use-send.ts';
import { useSettings } from '../use-settings.ts';

/** Whether this station prints each prescription that is issued, and since when. */
export function AutomaticPrinting() {
  const { t } = useTranslation();
  const formats = useFormats();
  const { client } = useMirror();
  const tell = useTellProblem();
  const { settings, took } = useSettings();
  if (!settings) return null;
  const { automaticPrinting: on } = settings;
  return (
    <Panel title={t('printStation.automatic')} icon="prescription" tone="sunk">
      <Stack gap={2}>
        <Tick
          label={t('printStation.automaticLabel')}
          value={on !== undefined}
          onChange={(wanted) => client.turnAutomaticPrinting(wanted).then(took, tell)}
        />
        {on?.listLost && (
          <Notice
            tone="problem"
            title={t('printStation.automaticAnew', { time: formats.time(on.since) })}
            text={t('printStation.automaticAnewText', { time: formats.time(on.since) })}
          />
        )}
        <Quiet small>
          {on
            ? t('printStation.automaticSince', { time: formats.time(on.since), name: on.by })
            : t('printStation.automaticHint')}
        </Quiet>
        <Quiet small>{t('printStation.automaticOnce')}</Quiet>
      </Stack>
    </Panel>
  );
}
