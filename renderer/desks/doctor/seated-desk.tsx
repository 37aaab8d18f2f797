import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  FindVisitDialog,
  QueueButtons,
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
import { Button, DeskLayout, type MenuItem, Row, useShortcut } from '#renderer/ui/index.ts';
import { kindsLeft } from '#shared/domain/support/nomination.ts';
import type { DayRow } from '#shared/rows.ts';
import { ActionBar, useActionBar } from './action-bar.tsx';
import { NobodyCalled } from './call-next/nobody-called.tsx';
import { type Unfinished, UnfinishedDialog } from './call-next/unfinished-dialog.tsx';
import { NominateDialog } from './nominate/nominate-dialog.tsx';
import { useAnswersNoticed } from './orders/use-answers-noticed.ts';
import { PatientAside } from './patient/patient-aside.tsx';
import { AddSpecialtyDialog } from './visit-actions/add-specialty-dialog.tsx';
import { Work } from './work.tsx';

type Asking = 'seat' | 'find' | 'specialty' | 'nominate' | 'unfinished';

interface Props {
  day: DayRow;
  seat: Seat;
  memory: Draft<SeatMemory>;
  /** Who was on the screen when the desk was left. */
  remembered: string | undefined;
  onRoom: (room: string) => void;
}

/** The desk of somebody who has a room: the queue, the person in the room, and what is known about them. */
export function SeatedDesk({ day, seat, memory, remembered, onRoom }: Props) {
  const { t } = useTranslation();
  const staff = useStaff();
  const may = useMay();
  const { bar, setSlot, claimed } = useActionBar();
  const [asking, setAsking] = useState<Asking>();
  const [writing, setWriting] = useState(false);
  const close = () => setAsking(undefined);

  const specialty = seat.place.id;
  const queue = useSeatQueue(seat);
  useAnswersNoticed(queue, seat);
  const { called, waiting } = queue;
  const { visit, patient, openVisit: open } = useOpenVisit(remembered, called, seat);
  const { keep } = memory;
  const visitId = visit?.id;
  useEffect(
    () => keep({ room: seat.room.id, ...(visitId === undefined ? {} : { visit: visitId }) }),
    [keep, seat.room.id, visitId],
  );

  const { callNext, callThis, busy } = useCallNext(seat, open);
  const inRoom = called.some(
    (item) => item.visit.id === visitId && item.entry.calls.at(-1)?.room === seat.room.id,
  );
  const unfinished: Unfinished | undefined = inRoom ? 'exam' : writing ? 'prescription' : undefined;
  const goOn = () => {
    if (unfinished) setAsking('unfinished');
    else callNext(waiting);
  };

  const mayNominate =
    visit !== undefined && may('visit.nominate') && visit.exams.length > 0 && kindsLeft(visit).length > 0;
  useShortcut('F10', () => setAsking('nominate'), { enabled: mayNominate });
  const more: MenuItem[] = [
    ...(may('visit.join-queue')
      ? [
          {
            id: 'specialty',
            icon: 'add' as const,
            label: t('doctor.addSpecialty'),
            onPress: () => setAsking('specialty'),
          },
        ]
      : []),
    ...(mayNominate
      ? [
          {
            id: 'nominate',
            icon: 'nominate' as const,
            label: t('doctor.nominate'),
            shortcut: 'F10',
            onPress: () => setAsking('nominate'),
          },
        ]
      : []),
  ];

  return (
    <ActionBar value={bar}>
      <DeskLayout
        list={
          <QueuePanel
            seat={seat}
            queue={queue}
            openVisit={visitId}
            onOpen={open}
            onSeat={() => setAsking('seat')}
            onFind={() => setAsking('find')}
          />
        }
        aside={visit && <PatientAside visit={visit} patient={patient} day={day} />}
        actions={visit && <QueueButtons key={visit.id} visit={visit} seat={seat} day={day} more={more} />}
        primary={
          <Row gap={2} wrap={false}>
            {may('visit.call') && (
              <Button
                tone={claimed ? 'quiet' : 'primary'}
                icon="call"
                label={t('queue.callNext')}
                shortcut="F4"
                busy={busy}
                onPress={goOn}
              />
            )}
            <div ref={setSlot} style={{ display: 'contents' }} />
          </Row>
        }
      >
        {visit ? (
          <Work
            visit={visit}
            person={patient?.person ?? visit.opened.person}
            seat={seat}
            day={day}
            onWriting={setWriting}
            onCall={() => callThis(visit)}
            calling={busy}
          />
        ) : (
          <NobodyCalled waiting={waiting} seat={seat} />
        )}
      </DeskLayout>
      <SeatDialog
        opened={asking === 'seat'}
        onClose={close}
        day={day}
        rooms={roomsFor(day, staff, 'doctor')}
        room={seat.room.id}
        onChoose={onRoom}
      />
      <FindVisitDialog opened={asking === 'find'} onClose={close} place={specialty} onOpen={open} />
      {visit && (
        <>
          <AddSpecialtyDialog opened={asking === 'specialty'} onClose={close} visit={visit} day={day} />
          <NominateDialog opened={asking === 'nominate'} onClose={close} visit={visit} />
          <UnfinishedDialog
            unfinished={asking === 'unfinished' ? unfinished : undefined}
            visit={visit}
            specialty={specialty}
            onStay={close}
            onCallNext={() => {
              close();
              callNext(waiting.filter((item) => item.visit.id !== visit.id));
            }}
          />
        </>
      )}
    </ActionBar>
  );
}
