import { useTranslation } from 'react-i18next';
import { desks } from '#shared/domain/roles.ts';
import type { useSettings } from '../../../app/use-settings.ts';
import { Facts, Panel, Quiet, Select, Stack } from '../../../ui/index.ts';

/** The station's letter, which stays, and the desk that is usually sat at here. */
export function ThisComputer({
  station,
  settings,
  change,
}: { station: string } & Pick<ReturnType<typeof useSettings>, 'settings' | 'change'>) {
  const { t } = useTranslation();
  return (
    <Panel title={t('stationSetup.computer')} icon="network">
      <Stack gap={3}>
        <Stack gap={1}>
          <Facts facts={[[t('stationSetup.letter'), <strong key="letter">{station}</strong>]]} />
          <Quiet small>{t('stationSetup.letterText', { station })}</Quiet>
        </Stack>
        {settings && (
          <Select
            label={t('stationSetup.desk')}
            hint={t('stationSetup.deskHint')}
            placeholder={t('stationSetup.noDesk')}
            options={desks.map((desk) => ({ value: desk, label: t(`desk.${desk}`) }))}
            value={settings.desk}
            clearable
            onChange={(chosen) =>
              change(({ desk: _, ...known }) => {
                const desk = desks.find((each) => each === chosen);
                return desk ? { ...known, desk } : known;
              })
            }
          />
        )}
      </Stack>
    </Panel>
  );
}
