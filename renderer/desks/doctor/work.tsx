import { useTranslation } from 'react-i18next';
import { NotCalledStage, type Seat } from '#renderer/app/queue/index.ts';
import { useMay } from '#renderer/app/session.ts';
import { EmptyState, Notice, Panel } from '#renderer/ui/index.ts';
import { doesTests } from '#shared/domain/day/services.ts';
import { openOrdersAt } from '#shared/domain/orders/orders.ts';
import type { Person } from '#shared/domain/patient/person.ts';
import type { DayRow, VisitRow } from '#shared/rows.ts';
import { ExamStage } from './exam/exam-stage.tsx';
import { ExamPaperButton } from './exam-paper-button.tsx';
import { OrderButton } from './orders/order-button.tsx';
import { OrdersPanel } from './orders/orders-panel.tsx';
import { PatientHeader } from './patient/patient-header.tsx';
import { IssuedPrescription } from './prescription/issued/issued-prescription.tsx';
import { PrescriptionStage } from './prescription/prescription-stage.tsx';
import { ReportStage } from './report/report-stage.tsx';
import { SignedReports } from './report/signed-report.tsx';

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
  const { t } = useTranslation();
  const { visit, person, seat, day } = props;
  const specialty = seat.place.id;
  const isTest = doesTests(day, specialty);
  const status = visit.queue.find((each) => each.specialty === specialty)?.status;
  return (
    <>
      <PatientHeader
        visit={visit}
        person={person}
        specialty={specialty}
        done={t(isTest ? 'orders.done' : 'doctor.examDone')}
      >
        {status === 'called' && <OrderButton visit={visit} specialty={specialty} day={day} />}
        {status === 'done' && <ExamPaperButton visit={visit} specialty={specialty} />}
      </PatientHeader>
      {isTest ? (
        <TestStage {...props} key={`${visit.id} ${specialty}`} />
      ) : (
        <Stage {...props} key={`${visit.id} ${specialty}`} />
      )}
    </>
  );
}

/** The middle of a place that does tests. */
function TestStage({ visit, seat, day, onCall, calling }: Parameters<typeof Work>[0]) {
  const place = seat.place.id;
  const status = visit.queue.find((each) => each.specialty === place)?.status;
  const reports = visit.reports.filter((report) => report.place === place);
  if (status === 'called') return <ReportStage visit={visit} place={place} day={day} />;
  if (status === 'done' && reports.length > 0 && openOrdersAt(visit, place).length === 0)
    return <SignedReports visit={visit} reports={reports} />;
  return <NotCalledStage visit={visit} seat={seat} day={day} onCall={onCall} calling={calling} />;
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
        <OrdersPanel visit={visit} day={day} />
        <ExamStage visit={visit} specialty={specialty} />
      </>
    );
  }
  if (entry?.status !== 'done') {
    return (
      <>
        <OrdersPanel visit={visit} day={day} />
        <NotCalledStage visit={visit} seat={seat} day={day} onCall={onCall} calling={calling} />
      </>
    );
  }
  if (may('visit.issue-prescription'))
    return (
      <PrescriptionStage
        visit={visit}
        person={person}
        day={day}
        specialty={specialty}
        onWriting={onWriting}
      />
    );
  const prescription = visit.prescriptions.at(-1);
  if (prescription) return <IssuedPrescription visit={visit} prescription={prescription} />;
  return (
    <Panel fill>
      <EmptyState icon="done" title={t('doctor.examDone')} text={t('doctor.startText')} />
    </Panel>
  );
}
