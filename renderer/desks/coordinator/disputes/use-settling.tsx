import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DisputeRow } from '#shared/rows.ts';
import { Button } from '../../../ui/index.ts';
import { SettleDialog } from './settle-dialog.tsx';
import { isSettledByHand } from './use-ways.ts';

/** Settles disputes one after the other: the button for the next, how to begin with any, and the dialog while one is open. */
export function useSettling(disputes: readonly DisputeRow[]): {
  next: ReactNode;
  settle: (dispute: DisputeRow) => void;
  dialog: ReactNode;
} {
  const { t } = useTranslation();
  const [settling, setSettling] = useState<DisputeRow>();
  const first = disputes.find((dispute) => !dispute.settled && isSettledByHand(dispute));
  return {
    next: (
      <Button
        tone="primary"
        icon="dispute"
        label={t('coordinator.settle')}
        shortcut="F4"
        disabled={!first}
        onPress={() => setSettling(first)}
      />
    ),
    settle: setSettling,
    dialog: settling && <SettleDialog dispute={settling} onClose={() => setSettling(undefined)} />,
  };
}
