import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  FindVisitDialog,
  QueuePanel,
  roomsFor,
  type Seat,
  SeatDialog,
  type SeatMemory,
  useCallNext,
  useOpenVisit,
  useSeatQueue,
} from '#renderer/app/queue/index.ts';
import { useMay, useStaff } from '#renderer/app/session.ts';
import type { Draft } from '#renderer/app/use-draft.ts';
import { Button, DeskActions, DeskLayout, Panel } from '#renderer/ui/index.ts';
import type { DayRow } from '#shared/rows.ts';
import { NobodyOpen } from './nobody-open.tsx';
import { Queues, TriageAside } from './person/triage-aside.tsx';
import styles from './triage.module.css';
import { UnfinishedDialog } from './unfinished-dialog.tsx';
import { Work } from './work.tsx';

type Asking = 'seat' | 'find' | 'unfinished';

interface Props {
  day: DayRow;
  seat: Seat;
  memory: Draft<SeatMemory>;
  /** Who was on the screen when the desk was left. */
  remembered: string | undefined;
  onRoom: (room: string) => void;
}

/** The desk of somebody who has a table: the queue, the person at it, and what has to be known about them. */
export function SeatedDesk({ day, seat, memory, remembered, onRoom }: Props) {
  const { t } = useTranslation();
  const staff = useStaff();
  const may = useMay();
  const [asking, setAsking] = useState<Asking>();
  const [flagsPlace, setFlagsPlace] = useState<HTMLElement | null>(null);
  const close = () => setAsking(undefined);
  const queue = useSeatQueue(seat);
  const { visit, patient, openVisit } = useOpenVisit(remembered, queue.called, seat);
  const { keep } = memory;
  const visitId = visit?.id;
  useEffect(
    () => keep({ room: seat.room.id, ...(visitId === undefined ? {} : { visit: visitId }) }),
    [keep, seat.room.id, visitId],
  );

  const { callNext, callThis, busy } = useCallNext(seat, openVisit);
  const isHere = queue.called.some(
    ({ id, entry }) => id === visitId && entry.calls.at(-1)?.room === seat.room.id,
  );
  const next = () => (isHere ? setAsking('unfinished') : callNext(queue.waiting));
  const callButton = (tone: 'primary' | 'quiet') =>
    may('visit.call') && (
      <Button tone={tone} icon="call" label={t('queue.callNext')} shortcut="F4" busy={busy} onPress={next} />
    );

  return (
    <>
      <DeskLayout
        list={
          <QueuePanel
            seat={seat}
            queue={queue}
            openVisit={visitId}
            onOpen={openVisit}
            onSeat={() => setAsking('seat')}
            onFind={() => setAsking('find')}
          />
        }
        aside={
          <>
            <div ref={setFlagsPlace} className={styles.flagsPlace} />
            {visit && patient ? (
              <TriageAside day={day} visit={visit} patient={patient} />
            ) : (
              <Panel fill title={t('triage.queues')} icon="waiting">
                <Queues day={day} />
              </Panel>
            )}
          </>
        }
      >
        {visit && patient ? (
          <Work
            key={visit.id}
            day={day}
            seat={seat}
            visit={visit}
            patient={patient}
            flagsPlace={flagsPlace}
            callButton={callButton}
            onCall={() => callThis(visit)}
            calling={busy}
          />
        ) : (
          <>
            <NobodyOpen waiting={queue.waiting} seat={seat} />
            <DeskActions primary={callButton('primary')} />
          </>
        )}
      </DeskLayout>
      <SeatDialog
        opened={asking === 'seat'}
        onClose={close}
        day={day}
        rooms={roomsFor(day, staff, 'triage')}
        room={seat.room.id}
        onChoose={onRoom}
      />
      <FindVisitDialog opened={asking === 'find'} onClose={close} place={seat.place.id} onOpen={openVisit} />
      {visit && (
        <UnfinishedDialog
          opened={asking === 'unfinished' && isHere}
          visit={visit}
          place={seat.place.id}
          onStay={close}
          onCallNext={() => {
            close();
            callNext(queue.waiting.filter(({ id }) => id !== visit.id));
          }}
        />
      )}
    </>
  );
}
