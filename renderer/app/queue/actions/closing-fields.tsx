import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice, TextField } from '#renderer/ui/index.ts';
import { type ClosingReason, closingReasons } from '#shared/domain/visit/closing.ts';

/** Why a visit ends before everything was done, and a note: what was chosen, and the fields to choose it. */
export function useClosing(usual: ClosingReason, words: { why: string; note: string }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState(usual);
  const [note, setNote] = useState('');
  const fields = (
    <>
      <Choice
        label={words.why}
        required
        autoFocus
        columns={2}
        value={reason}
        onChange={setReason}
        options={closingReasons.map((each) => ({ value: each, label: t(`closingReason.${each}`) }))}
      />
      <TextField label={words.note} maxLength={300} value={note} onChange={setNote} />
    </>
  );
  return { closing: { reason, ...(note.trim() ? { note: note.trim() } : {}) }, fields };
}
