/** Somebody who has a ticket today: the number, where they wait, and the paper itself. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryStatus } from '#shared/domain/queue/entry.ts';
import type { DayRow, PatientRow, VisitSummary } from '#shared/rows.ts';
import { DocumentPreview } from '../../app/document-preview.tsx';
import { useMay } from '../../app/session.ts';
import { usePrint } from '../../app/use-print.ts';
import { useSend } from '../../app/use-send.ts';
import { PriorityBadge } from '../../app/visit-badge.tsx';
import { useBilingual, useFormats } from '../../i18n/index.ts';
import {
  Badge,
  Button,
  DeskActions,
  Grid,
  notify,
  Panel,
  Quiet,
  Row,
  Select,
  Stack,
  Table,
  TicketNumber,
  type Tone,
} from '../../ui/index.ts';
import { PersonFacts } from './person-facts.tsx';

const tones: Record<EntryStatus, Tone> = {
  waiting: 'waiting',
  called: 'progress',
  done: 'done',
  'no-show': 'problem',
};

export function TicketCard({
  day,
  patient,
  visit,
  actions,
}: {
  day: DayRow;
  patient: PatientRow;
  visit: VisitSummary;
  actions: ReactNode;
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
        <Panel title={t('reception.ticketTitle')} icon="ticket" tone="accent">
          <Stack gap={4}>
            <Row gap={4}>
              <TicketNumber ticket={visit.ticket} size="huge" />
              <Stack gap={2}>
                <Row gap={2}>
                  <PriorityBadge priority={visit.opened.priority} />
                  <Badge label={t(`category.${visit.opened.category}`)} />
                </Row>
              </Stack>
            </Row>
            <Quiet>{t('reception.ticketLead', { name: patient.person.name })}</Quiet>
            <QueueTable day={day} visit={visit} />
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

function QueueTable({ day, visit }: { day: DayRow; visit: VisitSummary }) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const formats = useFormats();
  const nameOf = (id: string) => {
    const specialty = day.specialties.find((each) => each.id === id);
    return specialty ? inLanguage(specialty.name) : id;
  };
  return (
    <Table
      label={t('reception.visitsToday')}
      columns={[
        { name: t('coordinator.specialty') },
        { name: t('reception.state') },
        { name: t('reception.room') },
        { name: t('reception.since') },
      ]}
      rows={visit.queue.map((entry) => ({
        key: entry.specialty,
        cells: [
          nameOf(entry.specialty),
          <Badge key="state" tone={tones[entry.status]} label={t(`entryStatus.${entry.status}`)} />,
          entry.calls.at(-1)?.roomName ?? '',
          formats.time(entry.calls.at(-1)?.at ?? entry.since),
        ],
      }))}
    />
  );
}

/** One more specialty for somebody already here. */
function AddSpecialty({ day, visit }: { day: DayRow; visit: VisitSummary }) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const { send } = useSend();
  const may = useMay();
  const possible = day.specialties.filter(
    (specialty) => !visit.queue.some((entry) => entry.specialty === specialty.id && entry.status !== 'done'),
  );
  if (possible.length === 0 || !may('visit.join-queue')) return null;
  const add = async (id: string | undefined) => {
    const specialty = possible.find((each) => each.id === id);
    if (!specialty) return;
    const done = await send({
      type: 'visit.join-queue',
      subject: `visit/${visit.id}`,
      data: { specialty: specialty.id },
      ...(visit.lastEvent ? { basis: visit.lastEvent } : {}),
    });
    if (done) notify({ tone: 'done', title: t('reception.joined', { name: inLanguage(specialty.name) }) });
  };
  return (
    <Select
      label={t('reception.addSpecialty')}
      options={possible.map((each) => ({ value: each.id, label: inLanguage(each.name) }))}
      value={undefined}
      forgets
      onChange={add}
    />
  );
}
