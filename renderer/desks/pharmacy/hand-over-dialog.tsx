/**
 * The last look before medicine leaves the window: name, strength, expiry, quantity and patient on one screen.
 * Source of the five checks: Thông tư 26/2025/TT-BYT.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CounsellingPoint, counsellingPoints } from '#shared/domain/dispensing/counselling.ts';
import { formatBirth } from '#shared/domain/patient/birth.ts';
import { Spoken } from '../../app/spoken.tsx';
import { useFormats, usePersonName } from '../../i18n/index.ts';
import { usePatient } from '../../mirror/index.ts';
import {
  Badge,
  Button,
  Dialog,
  MultiChoice,
  Quiet,
  Row,
  Stack,
  TextField,
  Tick,
  TicketNumber,
} from '../../ui/index.ts';
import { Allergies } from './allergies.tsx';
import { BeyondBook } from './beyond-book.tsx';
import { CheckedItems } from './checked-items.tsx';
import styles from './hand-over.module.css';
import { isPartial, pickedOf } from './picking.ts';
import type { Serving } from './use-serving.ts';

export function HandOverDialog({
  serving,
  isScanned,
  onClose,
  onDone,
}: {
  serving: Serving;
  /** The ticket of this very person was read while they stood here. */
  isScanned: boolean;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  const { time } = useFormats();
  const [ticked, setTicked] = useState<CounsellingPoint[]>([]);
  const [note, setNote] = useState('');
  const [isThere, setIsThere] = useState(false);
  const { visit, shown, lines, busy } = serving;
  const { person } = shown;
  const { prepared } = visit;
  const patient = usePatient(visit.patientId);
  const beyond = pickedOf(lines).filter(({ pick }) => pick.beyondBook);
  const handOver = async () => {
    const patient = isScanned ? 'ticket-scanned' : 'asked-name-and-year';
    if (await serving.handOut({ patient, ticked, note })) onDone();
  };
  return (
    <Dialog
      title={t('dispensing.handOverTitle')}
      size="large"
      opened
      onClose={onClose}
      actions={
        <>
          <Button label={t('common.cancel')} onPress={onClose} />
          <Button
            tone="primary"
            icon="check"
            label={t(isScanned ? 'dispensing.handOver' : 'dispensing.askedAndHandOver')}
            shortcut="Ctrl+Enter"
            busy={busy}
            disabled={beyond.length > 0 && !isThere}
            autoFocus={beyond.length === 0}
            onPress={handOver}
          />
        </>
      }
    >
      <Stack>
        <div className={styles.person}>
          <TicketNumber ticket={visit.ticket} size="large" />
          <div>
            <strong>{nameOf(person)}</strong>
            <span>{t('pharmacy.born', { birth: formatBirth(person.birth) })}</span>
          </div>
          {patient && <Spoken person={patient.person} />}
          {isScanned ? (
            <Badge tone="done" strong label={t('dispensing.ticketScanned')} />
          ) : (
            <Badge tone="waiting" label={t('dispensing.scanOrAsk')} />
          )}
        </div>
        {patient && <Allergies health={patient.health} />}
        <CheckedItems lines={lines} />
        {prepared && (
          <Quiet>{t('dispensing.preparedBy', { name: prepared.by.name, time: time(prepared.at) })}</Quiet>
        )}
        {isPartial(lines) && (
          <Row>
            <Badge tone="waiting" label={t('dispensing.partOnly')} />
          </Row>
        )}
        {beyond.length > 0 && (
          <BeyondBook picked={beyond}>
            <Tick label={t('dispensing.reallyThere')} value={isThere} onChange={setIsThere} />
          </BeyondBook>
        )}
        <MultiChoice
          label={t('dispensing.counselling')}
          columns={5}
          value={ticked}
          onChange={setTicked}
          options={counsellingPoints.map((value) => ({ value, label: t(`dispensing.point.${value}`) }))}
        />
        <TextField label={t('dispensing.counsellingNote')} maxLength={500} value={note} onChange={setNote} />
      </Stack>
    </Dialog>
  );
}
