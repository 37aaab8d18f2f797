import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Way } from '#shared/domain/dispute.ts';
import type { CommandType } from '#shared/domain/roles.ts';
import { parseSubject } from '#shared/domain/subjects.ts';
import type { DisputeRow } from '#shared/rows.ts';
import { useSend } from '../../../app/use-send.ts';
import { Button, Dialog, Form, Stack, TextArea } from '../../../ui/index.ts';
import { DisputeFacts } from './dispute-facts.tsx';
import { useDisputeWords } from './use-dispute-words.ts';
import { useWays, useWayWords } from './use-ways.ts';

const settleCommands: Partial<Record<string, CommandType>> = {
  day: 'day.settle',
  patient: 'patient.settle',
  visit: 'visit.settle',
  lot: 'lot.settle',
  gift: 'gift.settle',
  'savings-book': 'savings-book.settle',
  'support-case': 'support-case.settle',
};

/** Asks how it was cleared up: which of the facts holds, where one may be chosen, and in words. */
export function SettleDialog({ dispute, onClose }: { dispute: DisputeRow; onClose: () => void }) {
  const { t } = useTranslation();
  const { title, text } = useDisputeWords(dispute);
  const { send, busy } = useSend();
  const ways = useWays(dispute);
  const wayWords = useWayWords();
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const type = settleCommands[parseSubject(dispute.subject)?.kind ?? ''];
  const settle = async (way?: Way) => {
    setMissing(note.trim() === '');
    if (note.trim() === '' || !type) return;
    const data = { dispute: dispute.dispute, note, ...(way === undefined ? {} : { way }) };
    if (await send({ type, subject: dispute.subject, data })) onClose();
  };
  return (
    <Dialog title={t('coordinator.settleTitle')} opened onClose={onClose}>
      <Form label={t('coordinator.settleTitle')} onSubmit={() => settle()}>
        <Stack gap={2}>
          <strong>{title}</strong>
          <span>{text}</span>
          <DisputeFacts dispute={dispute} />
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
        {ways.map((way) => (
          <Button
            key={way}
            wide
            icon="check"
            label={wayWords(dispute, way)}
            busy={busy}
            onPress={() => settle(way)}
          />
        ))}
        <Button
          tone={ways.length > 0 ? 'quiet' : 'primary'}
          submit
          icon="check"
          label={ways.length > 0 ? t('disputeWay.words') : t('coordinator.settle')}
          busy={busy}
        />
      </Form>
    </Dialog>
  );
}
