/** The coordinator's desk: the whole day at a glance, and what only they may settle. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DisputeRow } from '#shared/rows.ts';
import { useJobsDrawer } from '../../app/jobs-context.ts';
import { useDay, useDisputes, useTotals } from '../../mirror/index.ts';
import { Button, DeskLayout, Grid, Stack } from '../../ui/index.ts';
import { Categories } from './categories.tsx';
import { Disputes, SettleDialog } from './disputes.tsx';
import { FailedPrints } from './failed-prints.tsx';
import { LockDialog } from './lock-dialog.tsx';
import { MedicineRunningOut } from './medicine.tsx';
import { Numbers } from './numbers.tsx';
import { Specialties } from './specialties.tsx';

const shown = [
  'visits',
  'exams',
  'prescriptions',
  'nominations',
  'pharmacy/',
  'queue/',
  'category/',
  'savings-books',
];

export default function Coordinator() {
  const { t } = useTranslation();
  const day = useDay();
  const totals = useTotals(...shown);
  const disputes = useDisputes() ?? [];
  const jobs = useJobsDrawer();
  const [settling, setSettling] = useState<DisputeRow>();
  const [locks, setLocks] = useState(false);
  const first = disputes.find((dispute) => !dispute.settled);
  if (!day || !totals) return null;
  return (
    <DeskLayout
      actions={
        <>
          <Button icon="lock" label={t('coordinator.lock')} onPress={() => setLocks(true)} />
          <Button icon="print" label={t('coordinator.showPrints')} shortcut="F8" onPress={jobs.open} />
        </>
      }
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
    >
      <Numbers day={day} totals={totals} />
      <Grid columns="minmax(0, 1.9fr) minmax(0, 1fr)" gap={3} grow fill>
        <Stack grow>
          <Specialties day={day} totals={totals} />
          <Categories totals={totals} />
        </Stack>
        <Stack grow>
          <Disputes disputes={disputes} onSettle={setSettling} />
          <MedicineRunningOut day={day} />
          <FailedPrints />
        </Stack>
      </Grid>
      {settling && <SettleDialog dispute={settling} onClose={() => setSettling(undefined)} />}
      <LockDialog opened={locks} onClose={() => setLocks(false)} />
    </DeskLayout>
  );
}
