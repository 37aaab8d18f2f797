import type { DisputeRow } from '#shared/rows.ts';
import { DeskActions } from '../../../ui/index.ts';
import { Disputes } from './disputes.tsx';
import { useSettling } from './use-settling.tsx';

/** All that contradicts itself: what was recorded by whom, what may be done, and how the rest was settled. */
export function DisputesView({ disputes }: { disputes: readonly DisputeRow[] }) {
  const { next, settle, dialog } = useSettling(disputes);
  return (
    <>
      <DeskActions primary={next} />
      <Disputes disputes={disputes} onSettle={settle} />
      {dialog}
    </>
  );
}
