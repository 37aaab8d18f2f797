import { useTranslation } from 'react-i18next';
import type { NetworkRow, Pairing } from '#shared/network.ts';
import {
  Button,
  Dialog,
  EmptyState,
  Facts,
  Notice,
  QrCode,
  Quiet,
  Row,
  Stack,
  TicketNumber,
} from '../../ui/index.ts';
import { inGroups, minutesAndSeconds } from './pairing-words.ts';
import { usePairing } from './use-pairing.ts';

/** Lets one more computer join: a code to be scanned or typed there, worth ten minutes. */
export function AddComputerDialog({ network, onClose }: { network: NetworkRow; onClose: () => void }) {
  const { t } = useTranslation();
  const { make, busy, notice, pairing, left, isExpired, arrived } = usePairing(network);
  return (
    <Dialog
      title={t('network.add.title')}
      size="large"
      opened
      onClose={onClose}
      actions={
        <>
          <Button icon="refresh" label={t('network.add.again')} busy={busy} onPress={make} />
          <Button tone="primary" label={t('common.close')} onPress={onClose} />
        </>
      }
    >
      <Stack gap={4}>
        {notice && <Notice {...notice} />}
        {arrived !== undefined && (
          <Notice
            tone="done"
            title={t('network.add.arrived', { station: arrived })}
            text={t('network.add.arrivedText')}
          />
        )}
        {isExpired && (
          <Notice tone="priority" title={t('network.add.expired')} text={t('network.add.expiredText')} />
        )}
        {!pairing && !notice && <EmptyState compact icon="progress" title={t('network.add.making')} />}
        {pairing && !isExpired && <PairingView pairing={pairing} left={left} />}
      </Stack>
    </Dialog>
  );
}

function PairingView({ pairing, left }: { pairing: Pairing; left: number }) {
  const { t } = useTranslation();
  return (
    <Row gap={5} align="flex-start" wrap={false}>
      <Stack gap={4} grow>
        <ol style={{ margin: 0, paddingLeft: 22, display: 'grid', gap: 6 }}>
          <li>{t('network.add.step1')}</li>
          <li>{t('network.add.step2')}</li>
          <li>{t('network.add.step3')}</li>
        </ol>
        <Stack gap={1}>
          <TicketNumber ticket={inGroups(pairing.code)} size="large" />
          <Quiet small>{t('network.add.left', { time: minutesAndSeconds(left) })}</Quiet>
        </Stack>
        <Facts facts={[[t('network.add.addresses'), pairing.addresses.join(', ')]]} />
      </Stack>
      <QrCode rows={pairing.qr} label={t('network.add.qr')} />
    </Row>
  );
}
