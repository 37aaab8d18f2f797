import { useTranslation } from 'react-i18next';
import { Button, useShortcut } from '../../ui/index.ts';
import { useSections } from './sections-context.ts';

/** The one primary action of a section: what was typed is saved, and the next section is shown. */
export function NextButton({ busy = false }: { busy?: boolean }) {
  const { t } = useTranslation();
  const { next } = useSections();
  useShortcut('Ctrl+Enter', next);
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
