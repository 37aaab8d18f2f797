import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type RestReason, restReasons } from '#shared/domain/dispensing/dispensing.ts';
import type { VisitRow } from '#shared/rows.ts';
import { useVisitCommand } from '../../app/queue/index.ts';
import { useBilingual, useFormats } from '../../i18n/index.ts';
import { Choice, FormDialog, Quiet, TextField } from '../../ui/index.ts';
import type { LinePick } from './picking.ts';

/** What is still owed of a line will not be handed out: it stays in the record as prescribed and not given. */
export function CloseRestDialog({
  visit,
  pick: { line, owed, short },
  onClose,
}: {
  visit: VisitRow;
  pick: LinePick;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const bilingual = useBilingual();
  // What somebody else does while this is open has not been seen.
  const [seen] = useState(visit);
  const { command, busy } = useVisitCommand(seen);
  const [reason, setReason] = useState<RestReason>(short > 0 ? 'out-of-stock' : 'declined');
  const [note, setNote] = useState('');
  const isMissing = reason === 'other' && note.trim() === '';
  const save = async () => {
    if (isMissing) return;
    const more = note.trim() ? { note: note.trim() } : {};
    if (await command('visit.close-rest', { medicine: line.medicine, reason, ...more })) onClose();
  };
  return (
    <FormDialog
      title={t('dispensing.closeRestTitle', {
        units: `${number(owed)} ${bilingual(line.unit)}`,
        name: line.name,
      })}
      action={{ label: t('dispensing.closeRestSave'), busy }}
      onSend={save}
      onClose={onClose}
    >
      <Quiet>{t('dispensing.closeRestText')}</Quiet>
      <Choice
        label={t('dispensing.why')}
        columns={2}
        autoFocus
        enterSends
        value={reason}
        onChange={setReason}
        options={restReasons.map((value) => ({ value, label: t(`dispensing.rest.${value}`) }))}
      />
      <TextField
        label={t('dispensing.note')}
        required={reason === 'other'}
        maxLength={300}
        value={note}
        onChange={setNote}
        error={isMissing ? t('fieldError.required') : undefined}
      />
    </FormDialog>
  );
}
