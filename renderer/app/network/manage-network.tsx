import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NetworkRow } from '#shared/network.ts';
import { useMirror } from '../../mirror/index.ts';
import { Button, Panel, Quiet, Stack } from '../../ui/index.ts';
import { useOneAtATime, useTellProblem } from '../use-send.ts';
import { AddComputerDialog } from './add-computer-dialog.tsx';
import { BecomeHubDialog } from './become-hub-dialog.tsx';
import { HubAddressDialog } from './hub-address-dialog.tsx';
import { TakeJournalDialog } from './take-journal-dialog.tsx';

/** What a coordinator may change. Computers are added where the hub is; a single computer becomes it with the first. */
export function ManageNetwork({ network }: { network: NetworkRow }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<'add' | 'become' | 'address' | 'journal'>();
  const close = () => setShown(undefined);
  const isMember = network.role === 'member';
  const isDown = network.role === 'hub' && network.server === undefined && network.state === 'alone';
  const hub = network.peers.find(({ isHub }) => isHub)?.station;
  return (
    <Panel title={t('network.manage')} icon="edit" tone="sunk">
      <Stack gap={2}>
        <Button
          wide
          icon="add"
          label={t('network.add.open')}
          disabled={isMember || isDown}
          onPress={() => setShown('add')}
        />
        {isDown && <StartHubAgain />}
        {isMember && (
          <>
            <Quiet small>
              {hub === undefined ? t('network.addAtHub') : t('network.addAtHubOf', { station: hub })}
            </Quiet>
            <Button wide icon="network" label={t('network.become.open')} onPress={() => setShown('become')} />
            <Button wide icon="edit" label={t('network.address.open')} onPress={() => setShown('address')} />
          </>
        )}
        {network.role !== 'single' && (
          <Button wide icon="file" label={t('network.journal.open')} onPress={() => setShown('journal')} />
        )}
      </Stack>
      {shown === 'add' && <AddComputerDialog network={network} onClose={close} />}
      {shown === 'journal' && <TakeJournalDialog onClose={close} />}
      {shown === 'become' && <BecomeHubDialog onClose={close} />}
      {shown === 'address' && <HubAddressDialog hub={network.hub} onClose={close} />}
    </Panel>
  );
}

/** For a hub that could not start when the day was opened. */
function StartHubAgain() {
  const { t } = useTranslation();
  const { client } = useMirror();
  const { busy, run } = useOneAtATime();
  const tell = useTellProblem();
  return (
    <Button
      wide
      icon="refresh"
      label={t('network.become.again')}
      busy={busy}
      onPress={() => run(() => client.becomeHub().catch(tell))}
    />
  );
}
