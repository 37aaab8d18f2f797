/** Recorded facts that contradict each other, waiting for a person to settle them. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandType } from '#shared/domain/roles.ts';
import { parseSubject } from '#shared/domain/subjects.ts';
import type { DisputeRow } from '#shared/rows.ts';
import { useSend } from '../../app/use-send.ts';
import { Badge, Button, Dialog, EmptyState, Form, Panel, Stack, TextArea } from '../../ui/index.ts';
import { useDisputeWords } from './use-dispute-words.ts';

const settleCommands: Partial<Record<string, CommandType>> = {
  patient: 'patient.settle',
  visit: 'visit.settle',
  lot: 'lot.settle',
  'savings-book': 'savings-book.settle',
};

export function Disputes({
  disputes,
  onSettle,
}: {
  disputes: readonly DisputeRow[];
  onSettle: (dispute: DisputeRow) => void;
}) {
  const { t } = useTranslation();
  const open = disputes.filter((dispute) => !dispute.settled);
  return (
    <Panel
      title={t('coordinator.disputes')}
      icon="dispute"
      fill
      {...(open.length > 0 ? { aside: <Badge tone="problem" label={String(open.length)} /> } : {})}
    >
      {disputes.length === 0 ? (
        <EmptyState
          compact
          icon="done"
          title={t('coordinator.noDisputes')}
          text={t('coordinator.noDisputesText')}
        />
      ) : (
        <Stack>
          {disputes.map((dispute) => (
            <Item key={dispute.id} dispute={dispute} onSettle={() => onSettle(dispute)} />
          ))}
        </Stack>
      )}
    </Panel>
  );
}

function Item({ dispute, onSettle }: { dispute: DisputeRow; onSettle: () => void }) {
  const { t } = useTranslation();
  const { title, text } = useDisputeWords(dispute);
  return (
    <Panel tone="sunk" title={title} level={3}>
      <Stack gap={2}>
        <span>{text}</span>
        {dispute.settled ? (
          <Badge
            tone="done"
            label={`${dispute.settled.by.name}: ${dispute.settled.note}`}
          />
        ) : (
          <div>
            <Button icon="dispute" label={t('coordinator.settle')} onPress={onSettle} />
          </div>
        )}
      </Stack>
    </Panel>
  );
}

/** Asks how it was cleared up. */
export function SettleDialog({ dispute, onClose }: { dispute: DisputeRow; onClose: () => void }) {
  const { t } = useTranslation();
  const { title, text } = useDisputeWords(dispute);
  const { send, busy } = useSend();
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const type = settleCommands[parseSubject(dispute.subject)?.kind ?? ''];
  const settle = async () => {
    setMissing(note.trim() === '');
    if (note.trim() === '' || !type) return;
    const done = await send({ type, subject: dispute.subject, data: { dispute: dispute.id, note } });
    if (done) onClose();
  };
  return (
    <Dialog title={t('coordinator.settleTitle')} opened onClose={onClose}>
      <Form label={t('coordinator.settleTitle')} onSubmit={settle}>
        <Stack gap={1}>
          <strong>{title}</strong>
          <span>{text}</span>
        </Stack>
        <TextArea
          label={t('coordinator.settleNote')}
          hint={t('coordinator.settleNoteHint')}
          error={missing ? t('fieldError.required') : undefined}
          required
          autoFocus
          maxLength={500}
          value={note}
          onChange={setNote}
        />
        <Button tone="primary" submit icon="check" label={t('coordinator.settle')} busy={busy} />
      </Form>
    </Dialog>
  );
}
