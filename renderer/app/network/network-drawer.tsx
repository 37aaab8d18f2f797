/** How this computer stands with the others: what is going on, who is there, and what a coordinator may change. */
import { useTranslation } from 'react-i18next';
import type { NetworkRow } from '#shared/network.ts';
import { useNetwork } from '../../mirror/index.ts';
import { Drawer, Notice, Panel, Quiet, Stack } from '../../ui/index.ts';
import { useSession, useStaff } from '../session.ts';
import { Computers } from './computers.tsx';
import { ManageNetwork } from './manage-network.tsx';
import { noticesOf } from './network-words.ts';

export function NetworkDrawer({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const network = useNetwork();
  return (
    <Drawer title={t('network.title')} opened={opened} onClose={onClose}>
      {network && <NetworkView network={network} />}
    </Drawer>
  );
}

function NetworkView({ network }: { network: NetworkRow }) {
  const { t } = useTranslation();
  const { status } = useSession();
  const { roles } = useStaff();
  const isSingle = network.role === 'single';
  return (
    <Stack gap={4}>
      {noticesOf(network, t).map((notice) => (
        <Notice key={notice.title} {...notice} />
      ))}
      {!isSingle && (
        <Panel title={t('network.computers')} icon="network" tone="sunk">
          <Computers network={network} own={status?.open?.station ?? ''} />
        </Panel>
      )}
      {roles.includes('coordinator') ? (
        <ManageNetwork network={network} />
      ) : (
        <Quiet>{t('network.askCoordinator')}</Quiet>
      )}
    </Stack>
  );
}
