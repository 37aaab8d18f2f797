import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog, Quiet, TextField } from '../ui/index.ts';

/** Asks why before something is done, and perhaps something else; without all of it it is not done. */
export function ReasonDialog({
  title,
  text,
  label,
  hint,
  action,
  busy,
  incomplete = false,
  onSend,
  onClose,
  children,
}: {
  title: string;
  text?: string;
  /** Name of the field for the reason. */
  label: string;
  hint?: string;
  /** Words of the button that does it. */
  action: string;
  busy: boolean;
  /** Of the other questions one is still open, and says so once it was asked. */
  incomplete?: boolean;
  onSend: (reason: string) => void;
  onClose: () => void;
  /** Questions before the reason; `isAsked`: what is missing is shown. */
  children?: (isAsked: boolean) => ReactNode;
}) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const isMissing = reason.trim() === '';
  const send = () => {
    setIsAsked(true);
    if (!isMissing && !incomplete) onSend(reason);
  };
  return (
    <FormDialog title={title} action={{ label: action, busy }} onSend={send} onClose={onClose}>
      {text && <Quiet>{text}</Quiet>}
      {children?.(isAsked)}
      <TextField
        label={label}
        hint={hint}
        required
        autoFocus={!children}
        maxLength={300}
        value={reason}
        onChange={setReason}
        error={isAsked && isMissing ? t('fieldError.required') : undefined}
      />
    </FormDialog>
  );
}
