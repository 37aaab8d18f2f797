/** Prints all prescriptions that have no paper from this station: those whose medicine is still to be handed out, or all. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PrescriptionsToPrint, type WhichPrescriptions, whichPrescriptions } from '#shared/printing.ts';
import { useMirror } from '../../mirror/index.ts';
import { Choice, FormDialog, Quiet, Stack } from '../../ui/index.ts';
import { useOneAtATime, useTellProblem } from '../use-send.ts';

export function BatchDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useMirror();
  const tell = useTellProblem();
  const { busy, run } = useOneAtATime();
  const [which, setWhich] = useState<WhichPrescriptions>('waiting');
  const [counts, setCounts] = useState<PrescriptionsToPrint>();
  useEffect(() => {
    client.prescriptionsToPrint().then(setCounts, tell);
  }, [client, tell]);
  const count = counts?.[which] ?? 0;
  const print = () => {
    if (count === 0) return;
    void run(() => client.printPrescriptions(which).then(onClose, tell));
  };
  return (
    <FormDialog
      title={t('printStation.manyTitle')}
      size="small"
      action={{ label: t('printStation.printMany', { count }), icon: 'print', busy, disabled: count === 0 }}
      onSend={print}
      onClose={onClose}
    >
      <Stack gap={3}>
        <Choice
          label={t('printStation.which')}
          columns={1}
          options={whichPrescriptions.map((value) => ({
            value,
            label: t(`printStation.whichOf.${value}`, { count: counts?.[value] ?? 0 }),
          }))}
          value={which}
          onChange={setWhich}
          autoFocus
        />
        <Quiet small>{t('printStation.manyText')}</Quiet>
      </Stack>
    </FormDialog>
  );
}
