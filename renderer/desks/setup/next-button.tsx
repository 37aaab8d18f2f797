import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ReadOnly, useShortcut } from '../../ui/index.ts';
import { useSections } from './sections-context.ts';

/** The one primary action of a section: what was typed is saved, and the next section is shown. */
export function NextButton({ busy = false }: { busy?: boolean }) {
  const { t } = useTranslation();
  const { next } = useSections();
  const isReadOnly = useContext(ReadOnly);
  useShortcut('Ctrl+Enter', next, { enabled: !isReadOnly });
  return (
    <Button
      tone="primary"
      icon="check"
      label={t('setup.next')}
      busy={busy}
      shortcut="Ctrl+Enter"
      onPress={next}
    />
  );
}
