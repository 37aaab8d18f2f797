import { useContext, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import { Button, ReadOnly, useShortcut } from '../../ui/index.ts';
import { sections, useSections } from './sections-context.ts';

/**
 * The one primary action of a section: what was typed is saved, and the next section is shown; or at once the section that
 * another desk asked for, as `?section=people`.
 */
export function NextButton({ busy = false }: { busy?: boolean }) {
  const { t } = useTranslation();
  const { go, next } = useSections();
  const isReadOnly = useContext(ReadOnly);
  const [params, setParams] = useSearchParams();
  const asked = sections.find((id) => id === params.get('section'));
  useEffect(() => {
    if (!asked) return;
    setParams({}, { replace: true });
    go(asked);
  }, [asked, go, setParams]);
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
