import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { Dialog, type DialogProps } from './dialog.tsx';
import { Form } from './form.tsx';
import type { IconName } from './icons.tsx';

/** A few questions and the one thing that is then done: Ctrl+Enter, or Enter in the last field, does it. */
export function FormDialog({
  title,
  size = 'medium',
  action,
  onSend,
  onClose,
  children,
}: Pick<DialogProps, 'title' | 'size' | 'onClose'> & {
  /** `isUnderWay`: it cannot be left any more. */
  action: { label: string; icon?: IconName; busy: boolean; disabled?: boolean; isUnderWay?: boolean };
  onSend: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const { label, icon = 'check', busy, disabled = false, isUnderWay = false } = action;
  return (
    <Dialog
      title={title}
      size={size}
      opened
      onClose={isUnderWay ? () => undefined : onClose}
      actions={
        <>
          <Button label={t('common.cancel')} disabled={isUnderWay} onPress={onClose} />
          <Button
            tone="primary"
            icon={icon}
            label={label}
            shortcut="Ctrl+Enter"
            busy={busy}
            disabled={disabled}
            onPress={() => form.current?.requestSubmit()}
          />
        </>
      }
    >
      <Form ref={form} label={title} onSubmit={onSend} lastEnterSends>
        {children}
      </Form>
    </Dialog>
  );
}
