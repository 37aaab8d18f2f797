/** The pharmacy of a day on which it has rooms: people are called to its windows. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  PlaceNote,
  QueueButtons,
  roomsFor,
  type Seat,
  SeatDialog,
  useCallNext,
  useNow,
  useSeatQueue,
} from '../../app/queue/index.ts';
import { useMay, useStaff } from '../../app/session.ts';
import { useReadingPlace } from '../../app/use-reading-place.ts';
import { useBilingual } from '../../i18n/index.ts';
import { mayBeCalled, usePharmacyQueue, useVisit } from '../../mirror/index.ts';
import { Button, useShortcut } from '../../ui/index.ts';
import { MoreButton, StockButton } from './buttons.tsx';
import type { HandOutProps } from './hand-out-desk.tsx';
import { HandOutView } from './hand-out-view.tsx';
import { groupsByCall } from './queue.ts';
import { QueueList } from './queue-list.tsx';
import { UnservedDialog } from './unserved-dialog.tsx';
import { useDoneToday } from './use-done-today.ts';

type Asking = 'seat' | 'unserved';

export function CallingDesk({
  day,
  opened,
  onOpen,
  onStock,
  seat,
  onRoom,
}: HandOutProps & { seat: Seat; onRoom: (room: string) => void }) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const staff = useStaff();
  const may = useMay();
  const now = useNow();
  const queue = useSeatQueue(seat);
  const owed = usePharmacyQueue() ?? [];
  const done = useDoneToday() ?? [];
  const visit = useVisit(opened) ?? undefined;
  const reading = useReadingPlace(visit?.id);
  const [asking, setAsking] = useState<Asking>();
  // With somebody open the button is in the menu; the key is the same.
  useShortcut('F10', onStock, { enabled: visit !== undefined });
  const close = () => setAsking(undefined);
  const take = (id: string) => {
    onOpen(id);
    reading.goTo(id);
  };
  const { callNext, callThis, busy } = useCallNext(seat, take);

  const explained = queue.waiting.find((item) => item.id === opened);
  const next = queue.waiting.find(mayBeCalled);
  const isHere = queue.called.some(
    (item) => item.id === opened && item.entry.calls.at(-1)?.room === seat.room.id,
  );
  const goOn = () => {
    if (isHere) setAsking('unserved');
    else callNext(queue.waiting);
  };
  return (
    <>
      <HandOutView
        day={day}
        visit={visit}
        reading={reading}
        onTake={take}
        list={
          <QueueList
            listed={groupsByCall(queue, owed, done)}
            seat={seat}
            heading={{
              title: bilingual(seat.place.name),
              aside: (
                <Button tone="plain" icon="switch" label={seat.room.name} onPress={() => setAsking('seat')}>
                  <span className="visually-hidden">{t('queue.changeSeat')}</span>
                </Button>
              ),
            }}
            foot={
              explained && (
                <PlaceNote item={explained} waiting={queue.waiting} place={seat.place.id} now={now} />
              )
            }
            selected={opened}
            onSelect={onOpen}
            onTake={take}
          />
        }
        actions={(rare) =>
          visit ? (
            <QueueButtons
              key={visit.id}
              visit={visit}
              seat={seat}
              day={day}
              onCall={() => callThis(visit)}
              calling={busy}
              compact
              more={[
                ...rare,
                {
                  id: 'stock',
                  icon: 'list',
                  label: t('pharmacy.stock'),
                  shortcut: 'F10',
                  onPress: onStock,
                },
              ]}
            />
          ) : (
            <>
              <StockButton onPress={onStock} />
              <MoreButton items={rare} />
            </>
          )
        }
        next={(primary) =>
          may('visit.call') && (
            <Button
              tone={primary ? 'primary' : 'quiet'}
              icon="call"
              label={t('queue.callNext')}
              shortcut="F4"
              busy={busy}
              onPress={goOn}
            />
          )
        }
        idle={{
          title: t(next ? 'pharmacy.callTitle' : 'pharmacy.idleTitle'),
          text: t(next ? 'pharmacy.callText' : 'pharmacy.idleText'),
        }}
      />
      <SeatDialog
        opened={asking === 'seat'}
        onClose={close}
        day={day}
        rooms={roomsFor(day, staff, 'pharmacy')}
        room={seat.room.id}
        onChoose={onRoom}
      />
      {visit && asking === 'unserved' && (
        <UnservedDialog
          visit={visit}
          onStay={close}
          onCallNext={() => {
            close();
            callNext(queue.waiting.filter((item) => item.id !== visit.id));
          }}
        />
      )}
    </>
  );
}
