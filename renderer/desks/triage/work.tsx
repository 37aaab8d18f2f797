import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueueButtons, type Seat, UndoButton } from '#renderer/app/queue/index.ts';
import { useMay } from '#renderer/app/session.ts';
import { Button, DeskActions, EmptyState, Notice, Panel } from '#renderer/ui/index.ts';
import type { DayRow, PatientRow, VisitRow } from '#shared/rows.ts';
import { TriageDone } from './done/triage-done.tsx';
import { TriageStage } from './form/triage-stage.tsx';
import { TriageHeader } from './person/triage-header.tsx';

interface Props {
  day: DayRow;
  seat: Seat;
  visit: VisitRow;
  patient: PatientRow;
  flagsPlace: HTMLElement | null;
  /** "Call next", as loud as what else is to be done leaves it. */
  callButton: (tone: 'primary' | 'quiet') => ReactNode;
  onCall: () => void;
  calling: boolean;
}

/**
 * The middle of the desk: who it is about, and their form until it is saved. Whoever is opened can be sorted, called or
 * not: people are carried in, and paper forms are entered when nobody sits here any more.
 */
export function Work(props: Props) {
  const { day, visit, patient } = props;
  const may = useMay();
  const [again, setAgain] = useState(false);
  const isCalled = visit.queue.some(({ specialty, status }) => specialty === 'triage' && status === 'called');
  const isOpen = again || isCalled || visit.triage.length === 0;
  return (
    <>
      <TriageHeader visit={visit} patient={patient} seat={props.seat} />
      {may('visit.record-triage') && !visit.closed && isOpen ? (
        <TriageStage
          day={day}
          visit={visit}
          patient={patient}
          flagsPlace={props.flagsPlace}
          callButton={props.callButton('quiet')}
          actions={<QueueButtons {...props} />}
          onSaved={() => setAgain(false)}
        />
      ) : (
        <Recorded {...props} onAgain={() => setAgain(true)} />
      )}
    </>
  );
}

/** What was recorded, to be told to the person or looked up, and recorded anew where something has changed. */
function Recorded({ day, visit, callButton, onAgain }: Props & { onAgain: () => void }) {
  const { t } = useTranslation();
  const may = useMay();
  return (
    <>
      {visit.closed && (
        <Notice title={t('triage.visitClosed')} text={t(`closingReason.${visit.closed.reason}`)} />
      )}
      {visit.triage.length > 0 ? (
        <TriageDone visit={visit} day={day} />
      ) : (
        <Panel fill>
          <EmptyState icon="vitals" title={t('triage.notYet')} text={t('triage.notYetText')} />
        </Panel>
      )}
      <DeskActions
        actions={
          <>
            {may('visit.record-triage') && !visit.closed && (
              <Button icon="edit" label={t('triage.again')} shortcut="Ctrl+E" onPress={onAgain} />
            )}
            <UndoButton visit={visit} />
          </>
        }
        primary={callButton('primary')}
      />
    </>
  );
}
