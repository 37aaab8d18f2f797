import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DisputeRow } from '#shared/rows.ts';
import { Button, DeskActions } from '../../../ui/index.ts';
import { Disputes } from './disputes.tsx';
import { SettleDialog } from './settle-dialog.tsx';
import { isSettledByHand } from './use-ways.ts';

/** All that contradicts itself: what was recorded by whom, what may be done, and how the rest was settled. */
export function DisputesView({ disputes }: { disputes: readonly DisputeRow[] }) {
  const { t } = useTranslation();
  const [settling, setSettling] = useState<DisputeRow>();
  const first = disputes.find((dispute) => !dispute.settled && isSettledByHand(dispute));
  return (
    <>
      <DeskActions
        primary={
          <Button
            tone="primary"
            icon="dispute"
            label={t('coordinator.settle')}
            shortcut="F4"
            disabled={!first}
            onPress={() => setSettling(first)}
          />
        }
      />
      <Disputes disputes={disputes} onSettle={setSettling} />
      {settling && <SettleDialog dispute={settling} onClose={() => setSettling(undefined)} />}
    </>
  );
}
