/** Which printer each kind of paper goes to from this station. Left open: the spooler's default. */
import { useTranslation } from 'react-i18next';
import { kindsWithPrinter, type PrinterInfo } from '#shared/host-api.ts';
import { Panel, Quiet, Select, Stack } from '../ui/index.ts';
import { useSettings, withPrinter } from './use-settings.ts';

export function PrinterChoice({ printers }: { printers: readonly PrinterInfo[] }) {
  const { t } = useTranslation();
  const { settings, change } = useSettings();
  if (!settings) return null;
  if (printers.length === 0) return <Quiet>{t('jobs.noPrinters')}</Quiet>;
  const options = printers.map(({ name, description }) => ({ value: name, label: description || name }));
  return (
    <Panel title={t('jobs.printers')} icon="print" tone="sunk">
      <Stack gap={3}>
        {kindsWithPrinter.map((kind) => (
          <Select
            key={kind}
            label={t(`documentKind.${kind}`)}
            placeholder={t('jobs.defaultPrinter')}
            options={options}
            value={settings.printers[kind]}
            clearable
            onChange={(printer) => change((known) => withPrinter(known, kind, printer))}
          />
        ))}
      </Stack>
    </Panel>
  );
}
