import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/index.ts';

/** Opens the next person who waits for a decision. */
export function NextNominee({ onPress, primary }: { onPress: (() => void) | undefined; primary?: boolean }) {
  const { t } = useTranslation();
  return (
    <Button
      tone={primary ? 'primary' : 'quiet'}
      icon="enter"
      label={t('support.next')}
      shortcut="F4"
      disabled={!onPress}
      onPress={() => onPress?.()}
    />
  );
}
