import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useStaff } from '#renderer/app/session.ts';
import type { Draft } from '#renderer/app/use-draft.ts';
import { useCalled, useQueue } from '#renderer/mirror/index.ts';
import { Button, DeskLayout, Row } from '#renderer/ui/index.ts';
import type { DayRow } from '#shared/rows.ts';
import { ActionBar, useActionBar } from './action-bar.tsx';
import { NobodyCalled } from './call-next/nobody-called.tsx';
import { type Unfinished, UnfinishedDialog } from './call-next/unfinished-dialog.tsx';
import { useCallNext } from './call-next/use-call-next.ts';
import { FindVisitDialog } from './find-visit/find-visit-dialog.tsx';
import { NominateDialog } from './nominate/nominate-dialog.tsx';
import { PatientAside } from './patient/patient-aside.tsx';
import { useOpenVisit } from './patient/use-open-visit.ts';
import { QueuePanel } from './queue/queue-panel.tsx';
import { roomsFor, type Seat, type SeatMemory } from './seat/seat.ts';
import { SeatDialog } from './seat/seat-dialog.tsx';
import { AddSpecialtyDialog } from './visit-actions/add-specialty-dialog.tsx';
import { QueueButtons } from './visit-actions/queue-buttons.tsx';
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

  const specialty = seat.specialty.id;
  const waiting = useQueue(specialty) ?? [];
  const called = useCalled(specialty) ?? [];
  const { visit, person, openVisit: open } = useOpenVisit(remembered, called, seat);
  const { keep } = memory;
  const visitId = visit?.id;
  useEffect(
    () => keep({ room: seat.room.id, ...(visitId === undefined ? {} : { visit: visitId }) }),
    [keep, seat.room.id, visitId],
  );

  const { call, busy } = useCallNext(seat, open);
  const inRoom = called.some(
    (item) => item.visit.id === visitId && item.entry.calls.at(-1)?.room === seat.room.id,
  );
  const unfinished: Unfinished | undefined = inRoom ? 'exam' : writing ? 'prescription' : undefined;
  const callNext = () => {
    if (unfinished) setAsking('unfinished');
    else call(waiting);
  };

  return (
    <ActionBar value={bar}>
      <DeskLayout
        list={
          <QueuePanel
            seat={seat}
            called={called}
            waiting={waiting}
            openVisit={visitId}
            onOpen={open}
            onSeat={() => setAsking('seat')}
            onFind={() => setAsking('find')}
          />
        }
        aside={
          visit &&
          person && (
            <PatientAside
              visit={visit}
              person={person}
              day={day}
              onAddSpecialty={may('visit.join-queue') ? () => setAsking('specialty') : undefined}
              onNominate={
                may('visit.nominate') && visit.exams.length > 0 && !visit.nomination
                  ? () => setAsking('nominate')
                  : undefined
              }
            />
          )
        }
        actions={visit && <QueueButtons key={visit.id} visit={visit} seat={seat} />}
        primary={
          <Row gap={2} wrap={false}>
            {may('visit.call') && (
              <Button
                tone={claimed ? 'quiet' : 'primary'}
                icon="call"
                label={t('doctor.callNext')}
                shortcut="F4"
                busy={busy}
                onPress={callNext}
              />
            )}
            <div ref={setSlot} style={{ display: 'contents' }} />
          </Row>
        }
      >
        {visit && person ? (
          <Work
            visit={visit}
            person={person}
            seat={seat}
            day={day}
            onWriting={setWriting}
            onCall={() => call(waiting.filter((item) => item.visit.id === visit.id))}
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
        rooms={roomsFor(day, staff)}
        room={seat.room.id}
        onChoose={(room) => {
          close();
          onRoom(room);
        }}
      />
      <FindVisitDialog opened={asking === 'find'} onClose={close} specialty={specialty} onOpen={open} />
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
              call(waiting.filter((item) => item.visit.id !== visit.id));
            }}
          />
        </>
      )}
    </ActionBar>
  );
}
