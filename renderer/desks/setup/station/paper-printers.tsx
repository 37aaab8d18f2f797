import { useTranslation } from 'react-i18next';
import { sheetName } from '#shared/documents/sheets.ts';
import { kindsWithPrinter, type PrinterInfo } from '#shared/printing.ts';
import { usePrint } from '../../../app/use-print.ts';
import { type useSettings, withPrinter } from '../../../app/use-settings.ts';
import { Button, Grid, Panel, Quiet, Select, Stack } from '../../../ui/index.ts';

type Known = ReturnType<typeof useSettings>;

/** For each kind of document its paper, the printer it goes to from here, and a test page of that paper. */
export function PaperPrinters({
  printers,
  settings,
  change,
}: {
  printers: readonly PrinterInfo[];
  settings: NonNullable<Known['settings']>;
  change: Known['change'];
}) {
  const { t } = useTranslation();
  const { print, busy } = usePrint();
  const options = printers.map(({ name, description }) => ({ value: name, label: description || name }));
  return (
    <Panel title={t('stationSetup.choice')} icon="file">
      <Stack gap={2}>
        {kindsWithPrinter.map((kind) => {
          const name = t(`documentKind.${kind}`);
          return (
            <Grid key={kind} columns="minmax(0, 1fr) 176px auto" gap={3} align="center">
              <Stack gap={0}>
                <span>{name}</span>
                <Quiet small>{t('stationSetup.paper', { paper: sheetName(kind) })}</Quiet>
              </Stack>
              <Select
                label={t('stationSetup.printerFor', { kind: name })}
                hideLabel
                placeholder={t('stationSetup.byDefault')}
                options={options}
                value={settings.printers[kind]}
                clearable
                onChange={(printer) => change((known) => withPrinter(known, kind, printer))}
              />
              <Button
                icon="print"
                label={t('stationSetup.test')}
                busy={busy}
                onPress={() => print({ kind: 'test-page', subject: 'day', paper: kind })}
              >
                <span className="visually-hidden">{name}</span>
              </Button>
            </Grid>
          );
        })}
      </Stack>
    </Panel>
  );
}
