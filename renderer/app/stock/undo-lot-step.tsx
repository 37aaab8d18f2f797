import { useTranslation } from 'react-i18next';
import type { LotRow } from '#shared/rows.ts';
import { Button } from '../../ui/index.ts';
import { useStaff } from '../session.ts';
import { useLotCommand } from './use-lot-command.ts';

const steps = {
  'lot.counted': 'count',
  'lot.loss-recorded': 'loss',
  'lot.sent-on': 'send-on',
  'lot.corrected': 'correct',
} as const;
const isStep = (type: string): type is keyof typeof steps => Object.hasOwn(steps, type);

/** Takes back what somebody did themselves with a lot, when it was the last thing that happened to it. */
export function UndoLotStep({ lot }: { lot: LotRow }) {
  const { t } = useTranslation();
  const staff = useStaff();
  const { run, busy } = useLotCommand(lot);
  const step = lot.lastStep;
  if (!step || !isStep(step.type) || step.by.id !== staff.id) return null;
  const what = steps[step.type];
  return (
    <Button
      icon="undo"
      wide
      shortcut="F9"
      label={t(`stock.undo.${what}`)}
      busy={busy}
      onPress={() => run('lot.undo', { event: step.id }, t(`stock.undone.${what}`, { lot: lot.number }))}
    />
  );
}
