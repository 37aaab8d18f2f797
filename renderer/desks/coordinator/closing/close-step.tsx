import { useTranslation } from 'react-i18next';
import type { DayRow } from '#shared/rows.ts';
import { useSend } from '../../../app/use-send.ts';
import { useFormats } from '../../../i18n/index.ts';
import { Button, Notice, Quiet, Row } from '../../../ui/index.ts';
import { Step } from './step.tsx';

/** Closes the day, or opens it again: it can be taken back. */
export function CloseStep({ day: { phase, closed }, isReady }: { day: DayRow; isReady: boolean }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { send, busy } = useSend();
  const reopen = () => send({ type: 'day.reopen', subject: 'day', data: {} });
  const state = phase === 'closed' ? 'done' : phase === 'open' && isReady ? 'now' : 'later';
  return (
    <Step title={t('closing.closeTitle')} icon="lock" state={state}>
      {phase === 'preparing' && (
        <Notice tone="neutral" title={t('closing.notOpened')} text={t('closing.notOpenedText')} />
      )}
      {phase === 'open' && <Quiet>{t('closing.closeText')}</Quiet>}
      {phase === 'closed' && closed && (
        <Row justify="space-between">
          <span>
            {t('closing.closedText', {
              time: formats.time(closed.at),
              date: formats.date(closed.at),
              name: closed.by.name,
            })}
          </span>
          <Button icon="undo" label={t('closing.reopen')} busy={busy} onPress={reopen} />
        </Row>
      )}
    </Step>
  );
}
