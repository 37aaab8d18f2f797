import { useTranslation } from 'react-i18next';
import type { PrinterInfo } from '#shared/printing.ts';
import { Badge, Button, EmptyState, Panel, Quiet, Row, Stack, type Tone } from '../../../ui/index.ts';
import type { usePrinters } from './use-printers.ts';

const tones = { idle: 'done', printing: 'progress', stopped: 'problem', rejecting: 'problem' } as const;

const stateOf = ({ state, acceptingJobs }: PrinterInfo): keyof typeof tones =>
  state !== 'stopped' && !acceptingJobs ? 'rejecting' : state;

/** Each printer that was found and how it stands, in words; without any, what to do. */
export function PrinterStates({ printers, problem, lookAgain, busy }: ReturnType<typeof usePrinters>) {
  const { t } = useTranslation();
  return (
    <Panel
      title={t('stationSetup.printers')}
      icon="print"
      aside={<Button icon="refresh" label={t('stationSetup.refresh')} busy={busy} onPress={lookAgain} />}
    >
      {!printers ? (
        <Quiet>{t('common.loading')}</Quiet>
      ) : printers.length === 0 ? (
        <EmptyState
          icon="print-failed"
          title={t(problem ? 'stationSetup.noSpooler' : 'stationSetup.none')}
          text={t(problem ? 'stationSetup.noSpoolerText' : 'stationSetup.noneText')}
        />
      ) : (
        <Stack gap={2}>
          {printers.map((printer) => {
            const state = stateOf(printer);
            const tone: Tone = tones[state];
            return (
              <Stack key={printer.name} gap={0}>
                <Row justify="space-between">
                  <span>
                    <strong>{printer.description || printer.name}</strong>
                    {printer.isDefault && <Quiet small> · {t('stationSetup.default')}</Quiet>}
                  </span>
                  <Badge
                    tone={tone}
                    {...(tone === 'problem' ? { icon: 'print-failed' as const } : {})}
                    label={t(`stationSetup.state.${state}`)}
                  />
                </Row>
                {printer.message && tone === 'problem' && <Quiet small>{printer.message}</Quiet>}
              </Stack>
            );
          })}
        </Stack>
      )}
    </Panel>
  );
}
