import { useTranslation } from 'react-i18next';
import type { NetworkRow } from '#shared/network.ts';
import { useFormats } from '../../i18n/index.ts';
import { Badge, Quiet, Row, Stack, TicketNumber } from '../../ui/index.ts';
import { type Computer, computersOf } from './computers-of.ts';

/** Who is there, and whether what they recorded has come. */
export function Computers({ network, own }: { network: NetworkRow; own: string }) {
  const { t } = useTranslation();
  const computers = computersOf(network, own);
  return (
    <Stack gap={3}>
      {computers.map((computer) => (
        <OneComputer key={computer.station} computer={computer} />
      ))}
      {computers.length === 1 && <Quiet>{t('network.noOthers')}</Quiet>}
      {network.role === 'member' && network.hub !== undefined && (
        <Quiet small>{t('network.hubAt', { address: network.hub })}</Quiet>
      )}
    </Stack>
  );
}

function OneComputer({ computer }: { computer: Computer }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { station, isThis, isHub, unshared, seenAt } = computer;
  const facts = [
    seenAt && t('network.seenAt', { time: formats.time(seenAt) }),
    unshared > 0 ? t('network.unshared', { number: unshared }) : t('network.allShared'),
  ];
  return (
    <Stack gap={0}>
      <Row gap={2}>
        <TicketNumber ticket={t('network.letter', { station })} />
        {isThis && <Badge label={t('network.thisOne')} />}
        {isHub && <Badge tone="waiting" icon="network" label={t('network.hubBadge')} />}
      </Row>
      <Quiet small>{facts.filter(Boolean).join(' · ')}</Quiet>
    </Stack>
  );
}
