/** This computer: its printers, its letter and usual desk, and where its backup goes. */
import { useTranslation } from 'react-i18next';
import { BackupState } from '../../../app/copies/backup-state.tsx';
import { useSettings } from '../../../app/use-settings.ts';
import { useCopies } from '../../../mirror/index.ts';
import { DeskActions, Grid, Panel, Scroll, Stack } from '../../../ui/index.ts';
import { NextButton } from '../next-button.tsx';
import type { SectionProps } from '../sections.ts';
import { PaperPrinters } from './paper-printers.tsx';
import { PrinterStates } from './printer-states.tsx';
import { ThisComputer } from './this-computer.tsx';
import { usePrinters } from './use-printers.ts';

export function StationSection({ day }: SectionProps) {
  const { t } = useTranslation();
  const copies = useCopies();
  const found = usePrinters();
  const { settings, change } = useSettings();
  return (
    <>
      <h1>{t('setup.section.station')}</h1>
      <Grid columns="minmax(0, 1.35fr) minmax(0, 1fr)" gap={3} grow fill>
        <Scroll label={t('stationSetup.printers')}>
          <Stack gap={3}>
            <PrinterStates {...found} />
            {settings && found.printers && found.printers.length > 0 && (
              <PaperPrinters printers={found.printers} settings={settings} change={change} />
            )}
          </Stack>
        </Scroll>
        <Scroll label={t('stationSetup.computer')}>
          <Stack gap={3}>
            <Panel title={t('copies.title')} icon="backup">
              {copies && <BackupState copies={copies} isPractice={day.practice} mayMend />}
            </Panel>
            <ThisComputer station={day.station} settings={settings} change={change} />
          </Stack>
        </Scroll>
      </Grid>
      <DeskActions primary={<NextButton />} />
    </>
  );
}
