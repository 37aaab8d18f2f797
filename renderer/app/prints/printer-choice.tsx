/** Which printer each kind of paper goes to from this station. Left open: the spooler's default. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { kindsWithPrinter, type PrinterInfo } from '#shared/printing.ts';
import { Disclosure, Quiet, Select, Stack } from '../../ui/index.ts';
import { useSettings, withPrinter } from '../use-settings.ts';

export function PrinterChoice({ printers }: { printers: readonly PrinterInfo[] }) {
  const { t } = useTranslation();
  const { settings, change } = useSettings();
  const [isOpen, setIsOpen] = useState(false);
  if (!settings) return null;
  if (printers.length === 0) return <Quiet>{t('jobs.noPrinters')}</Quiet>;
  const options = printers.map(({ name, description }) => ({ value: name, label: description || name }));
  return (
    <Disclosure label={t('jobs.printers')} open={isOpen} onToggle={setIsOpen}>
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
    </Disclosure>
  );
}
