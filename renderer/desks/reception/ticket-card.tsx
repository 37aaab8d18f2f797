/** Somebody who has a ticket today: the number, where they wait and for how long, and the paper itself. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { allCategories } from '#shared/domain/visit/category.ts';
import type { DayRow, PatientRow, VisitSummary } from '#shared/rows.ts';
import { DocumentPreview } from '../../app/document-preview.tsx';
import { usePrint } from '../../app/use-print.ts';
import { PriorityBadge } from '../../app/visit-badge.tsx';
import { useFormats } from '../../i18n/index.ts';
import { useJobsOf } from '../../mirror/index.ts';
import {
  Badge,
  Button,
  DeskActions,
  Grid,
  Notice,
  Panel,
  Quiet,
  Row,
  Stack,
  TicketNumber,
} from '../../ui/index.ts';
import { PersonFacts } from './person-facts.tsx';
import { AddSpecialty } from './visit-actions/add-specialty.tsx';
import { EntryLine } from './waiting/entry-line.tsx';
import { PriorityLine } from './waiting/priority-line.tsx';

export function TicketCard({
  day,
  patient,
  visit,
  actions,
  others,
}: {
  day: DayRow;
  patient: PatientRow;
  visit: VisitSummary;
  actions: ReactNode;
  /** Leads to the person's other tickets. */
  others: ReactNode;
}) {
  const { t } = useTranslation();
  const { print, busy } = usePrint();
  const subject = `visit/${visit.id}`;
  return (
    <>
      <DeskActions
        actions={actions}
        primary={
          <Button
            tone="primary"
            icon="print"
            label={t('reception.printTicket')}
            shortcut="F8"
            busy={busy}
            onPress={() => print({ kind: 'ticket', subject })}
          />
        }
      />
      <PersonFacts patient={patient} day={day} />
      <Grid columns="minmax(0, 1fr) 330px" gap={3} grow fill>
        <Panel title={t('reception.ticketTitle')} icon="ticket" tone="accent" aside={others} fill>
          <Stack gap={4}>
            <Grid columns="auto minmax(0, 1fr)" gap={4} align="center">
              <TicketNumber ticket={visit.ticket} size="huge" />
              <Stack gap={2}>
                <Row gap={2}>
                  <PriorityBadge priority={visit.priority} />
                  {allCategories(visit.opened).map((each) => (
                    <Badge key={each} label={t(`category.${each}`)} />
                  ))}
                </Row>
                <PriorityLine visit={visit} />
              </Stack>
            </Grid>
            <PrintProblem subject={subject} />
            {visit.closed ? (
              <ClosedNotice closed={visit.closed} />
            ) : (
              <Quiet>{t('reception.ticketLead', { name: patient.person.name })}</Quiet>
            )}
            <Stack gap={2}>
              {visit.queue.map((entry) => (
                <EntryLine key={entry.specialty} day={day} visit={visit} entry={entry} />
              ))}
            </Stack>
            <AddSpecialty day={day} visit={visit} />
          </Stack>
        </Panel>
        <Stack grow>
          <DocumentPreview
            kind="ticket"
            subject={subject}
            title={t('reception.ticketPreview', { ticket: visit.ticket })}
          />
        </Stack>
      </Grid>
    </>
  );
}

/** The paper did not come out: the number on the screen is the ticket. */
function PrintProblem({ subject }: { subject: string }) {
  const { t } = useTranslation();
  const last = useJobsOf(subject)?.find((job) => job.kind === 'ticket');
  if (last?.state !== 'failed') return null;
  return <Notice tone="priority" title={t('reception.notPrinted')} text={t('reception.notPrintedText')} />;
}

function ClosedNotice({ closed }: { closed: NonNullable<VisitSummary['closed']> }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Notice
      title={t('reception.closed', { reason: t(`closingReason.${closed.reason}`) })}
      text={t('reception.closedText', {
        name: closed.by.name,
        time: formats.time(closed.at),
        note: closed.note ?? '',
      })}
    />
  );
}
