/** Which printer each kind of paper goes to from this station. Left open: the spooler's default. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DocumentKind, kindsWithPrinter, type PrinterInfo, type Settings } from '#shared/host-api.ts';
import { useMirror } from '../mirror/index.ts';
import { Panel, Quiet, Select, Stack } from '../ui/index.ts';
import { useTellProblem } from './use-send.ts';

export function PrinterChoice({ printers }: { printers: readonly PrinterInfo[] }) {
  const { t } = useTranslation();
  const { client } = useMirror();
  const tell = useTellProblem();
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    client.settings().then(setSettings, tell);
  }, [client, tell]);
  if (!settings) return null;
  if (printers.length === 0) return <Quiet>{t('jobs.noPrinters')}</Quiet>;
  const options = printers.map(({ name, description }) => ({ value: name, label: description || name }));
  const choose = (kind: DocumentKind, printer: string | undefined) => {
    const { [kind]: _, ...others } = settings.printers;
    const chosen = {
      ...settings,
      printers: printer === undefined ? others : { ...others, [kind]: printer },
    };
    client.saveSettings(chosen).then(setSettings, tell);
  };
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
            onChange={(printer) => choose(kind, printer)}
          />
        ))}
      </Stack>
    </Panel>
  );
}
