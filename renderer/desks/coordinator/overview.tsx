import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { DayRow } from '#shared/rows.ts';
import { usePrintStation } from '../../app/jobs-context.ts';
import { useNetworkDrawer } from '../../app/network/network-context.ts';
import { useDisputes } from '../../mirror/index.ts';
import { Button, DeskActions, Grid, Stack } from '../../ui/index.ts';
import { Disputes } from './disputes/disputes.tsx';
import { useSettling } from './disputes/use-settling.tsx';
import { FailedPrints } from './failed-prints.tsx';
import { LockDialog } from './lock-dialog.tsx';
import { MedicineRunningOut } from './medicine.tsx';
import { Numbers } from './numbers.tsx';
import { Places } from './places.tsx';

/** The whole day at a glance, and what contradicts itself. */
export function Overview({ day, totals }: { day: DayRow; totals: ReadonlyMap<string, number> }) {
  const { t } = useTranslation();
  const disputes = useDisputes() ?? [];
  const jobs = usePrintStation();
  const network = useNetworkDrawer();
  const [, go] = useLocation();
  const { next, settle, dialog } = useSettling(disputes);
  const [locks, setLocks] = useState(false);
  return (
    <>
      <DeskActions
        actions={
          <>
            <Button icon="lock" label={t('coordinator.lock')} onPress={() => setLocks(true)} />
            <Button
              icon="people"
              label={t('coordinator.people')}
              onPress={() => go('/setup?section=people')}
            />
            <Button icon="network" label={t('coordinator.showNetwork')} onPress={network.open} />
            <Button icon="print" label={t('coordinator.showPrints')} shortcut="F8" onPress={jobs.open} />
          </>
        }
        primary={next}
      />
      <Numbers day={day} totals={totals} />
      <Grid columns="minmax(0, 2.2fr) minmax(0, 1fr)" gap={3} grow fill>
        <Stack grow>
          <Places day={day} totals={totals} />
        </Stack>
        <Stack grow>
          <Disputes brief disputes={disputes} onSettle={settle} />
          <MedicineRunningOut day={day} />
          <FailedPrints />
        </Stack>
      </Grid>
      {dialog}
      <LockDialog opened={locks} onClose={() => setLocks(false)} />
    </>
  );
}
