import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import type { FieldWords } from './field.tsx';
import { type FieldBinding, TextField } from './text-field.tsx';

/** A secret that can be shown while it is typed. */
export function PasswordField(
  props: FieldWords & FieldBinding<string> & { autoFocus?: boolean; numeric?: boolean; maxLength?: number },
) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const { numeric, ...rest } = props;
  return (
    <TextField
      {...rest}
      type={shown ? 'text' : 'password'}
      inputMode={numeric ? 'numeric' : 'text'}
      autoComplete="off"
      after={
        <Button
          tone="plain"
          iconOnly
          icon={shown ? 'eye-off' : 'eye'}
          label={t(shown ? 'common.hideSecret' : 'common.showSecret')}
          onPress={() => setShown(!shown)}
        />
      }
    />
  );
}
