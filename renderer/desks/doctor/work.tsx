import { useTranslation } from 'react-i18next';
import { NotCalledStage, type Seat } from '#renderer/app/queue/index.ts';
import { useMay } from '#renderer/app/session.ts';
import { EmptyState, Notice, Panel } from '#renderer/ui/index.ts';
import type { Person } from '#shared/domain/patient/person.ts';
import type { DayRow, VisitRow } from '#shared/rows.ts';
import { ExamStage } from './exam/exam-stage.tsx';
import { PatientHeader } from './patient/patient-header.tsx';
import { IssuedPrescription } from './prescription/issued-prescription.tsx';
import { PrescriptionStage } from './prescription/prescription-stage.tsx';

/** The middle of the desk: who it is about, and what comes next with them. */
export function Work(props: {
  visit: VisitRow;
  person: Person | VisitRow['opened']['person'];
  seat: Seat;
  day: DayRow;
  onWriting: (writing: boolean) => void;
  onCall: () => void;
  calling: boolean;
}) {
  const { visit, person, seat } = props;
  return (
    <>
      <PatientHeader visit={visit} person={person} specialty={seat.place.id} />
      <Stage {...props} key={`${visit.id} ${seat.place.id}`} />
    </>
  );
}

function Stage({ visit, person, seat, day, onWriting, onCall, calling }: Parameters<typeof Work>[0]) {
  const { t } = useTranslation();
  const may = useMay();
  const specialty = seat.place.id;
  const entry = visit.queue.find((each) => each.specialty === specialty);
  const call = entry?.calls.at(-1);
  if (entry?.status === 'called' && !may('visit.sign-exam')) {
    return (
      <Panel fill>
        <EmptyState icon="doctor" title={t('doctor.beingExamined')} text={t('doctor.beingExaminedText')} />
      </Panel>
    );
  }
  if (entry?.status === 'called') {
    return (
      <>
        {call && call.room !== seat.room.id && (
          <Notice
            tone="priority"
            title={t('doctor.otherRoom', { name: call.by, room: call.roomName })}
            text={t('doctor.otherRoomText')}
          />
        )}
        <ExamStage visit={visit} specialty={specialty} />
      </>
    );
  }
  if (entry?.status !== 'done')
    return <NotCalledStage visit={visit} seat={seat} day={day} onCall={onCall} calling={calling} />;
  if (may('visit.issue-prescription'))
    return <PrescriptionStage visit={visit} person={person} day={day} onWriting={onWriting} />;
  const prescription = visit.prescriptions.at(-1);
  if (prescription) return <IssuedPrescription visit={visit} prescription={prescription} />;
  return (
    <Panel fill>
      <EmptyState icon="done" title={t('doctor.examDone')} text={t('doctor.startText')} />
    </Panel>
  );
}
