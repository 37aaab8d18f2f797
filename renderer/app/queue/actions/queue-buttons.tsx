import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '#renderer/app/session.ts';
import { ActionMenu, Button, type IconName, type MenuItem, notify, useShortcut } from '#renderer/ui/index.ts';
import type { DayRow, VisitSummary } from '#shared/rows.ts';
import type { Seat } from '../seat/seat.ts';
import { HoldDialog } from './hold-dialog.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { NoShowDialog } from './no-show-dialog.tsx';
import { possibleActions, type QueueAction } from './possible-actions.ts';
import { PriorityDialog } from './priority-dialog.tsx';
import { TransferDialog } from './transfer-dialog.tsx';
import { UndoButton, useUndoStep } from './undo-button.tsx';
import { useVisitCommand } from './use-visit-command.ts';

type Asking = Extract<QueueAction, 'no-show' | 'hold' | 'transfer' | 'priority' | 'leave'>;

/** The rarer ones, behind one button. */
const rare = ['hold', 'return', 'transfer', 'priority', 'leave'] as const;
const icons: Record<(typeof rare)[number], IconName> = {
  hold: 'progress',
  return: 'waiting',
  transfer: 'switch',
  priority: 'priority',
  leave: 'sign-out',
};

/** What can be done about somebody of a queue, for the action bar: as much as this person may and their state permits. */
export function QueueButtons({
  visit,
  seat,
  day,
  onCall,
  calling = false,
  compact = false,
  more = [],
}: {
  visit: VisitSummary;
  seat: Seat;
  day: DayRow;
  /** Calls this very person; left out where the screen has its own button for it. */
  onCall?: () => void;
  calling?: boolean;
  /** Where the bar is full: of these only calling again stands in it, the others in the menu; their keys are the same. */
  compact?: boolean;
  /** What else the desk has in the menu. */
  more?: readonly MenuItem[];
}) {
  const { t } = useTranslation();
  const may = useMay();
  const { command, busy } = useVisitCommand(visit);
  const [asking, setAsking] = useState<Asking>();
  const close = () => setAsking(undefined);
  const possible = possibleActions(visit, { place: seat.place.id, room: seat.room.id }, may);
  const can = (action: QueueAction) => possible.includes(action);
  const { ticket } = visit;
  // Only doctors send people for a result every other time.
  const holdsOften = !seat.place.isDesk;

  const calls = onCall !== undefined && can('call');
  const undo = useUndoStep(visit);
  const askNoShow = () => setAsking('no-show');
  useShortcut('Shift+F4', () => onCall?.(), { enabled: compact && calls && !calling });
  useShortcut('F7', askNoShow, { enabled: compact && can('no-show') });
  useShortcut('F9', () => undo?.undo(), { enabled: compact && undo !== undefined && !undo.busy });
  const tucked: (MenuItem | false | undefined)[] = compact
    ? [
        calls && { id: 'call', icon: 'call', label: t('queue.call'), shortcut: 'Shift+F4', onPress: onCall },
        can('no-show') && {
          id: 'no-show',
          label: t('queue.noShow'),
          shortcut: 'F7',
          onPress: askNoShow,
          icon: 'no-show',
        },
        undo && { id: 'undo', icon: 'undo', label: undo.label, shortcut: 'F9', onPress: undo.undo },
      ]
    : [];

  const recall = async () => {
    const data = { specialty: seat.place.id, room: seat.room.id };
    if (await command('visit.recall', data))
      notify({ title: t('queue.recalled', { ticket, room: seat.room.name }) });
  };
  const giveBack = async () => {
    if (await command('visit.return-to-queue', { specialty: seat.place.id }))
      notify({ title: t('queue.returned', { ticket }) });
  };

  return (
    <>
      {calls && !compact && (
        <Button icon="call" label={t('queue.call')} shortcut="Shift+F4" busy={calling} onPress={onCall} />
      )}
      {can('recall') && (
        <Button icon="call" label={t('queue.recall')} shortcut="F6" busy={busy} onPress={recall} />
      )}
      {!compact && can('no-show') && (
        <Button icon="no-show" label={t('queue.noShow')} shortcut="F7" onPress={askNoShow} />
      )}
      {holdsOften && can('hold') && (
        <Button icon="progress" label={t('queue.hold')} shortcut="F2" onPress={() => setAsking('hold')} />
      )}
      <ActionMenu
        label={t('queue.more')}
        shortcut="Ctrl+M"
        items={[
          ...tucked.filter((item) => item !== false && item !== undefined),
          ...rare
            .filter((action) => can(action) && !(action === 'hold' && holdsOften))
            .map((action) => ({
              id: action,
              icon: icons[action],
              label: t(`queue.${action}`),
              onPress: action === 'return' ? giveBack : () => setAsking(action),
            })),
          ...more,
        ]}
      />
      {!compact && <UndoButton visit={visit} isShort={can('recall')} />}
      {asking === 'no-show' && <NoShowDialog visit={visit} place={seat.place.id} onClose={close} />}
      {asking === 'hold' && <HoldDialog visit={visit} seat={seat} day={day} onClose={close} />}
      {asking === 'transfer' && <TransferDialog visit={visit} seat={seat} day={day} onClose={close} />}
      {asking === 'priority' && <PriorityDialog visit={visit} onClose={close} />}
      {asking === 'leave' && <LeaveDialog visit={visit} onClose={close} />}
    </>
  );
}
