/** Buttons that stand on more than one screen of the pharmacy. */
import { useTranslation } from 'react-i18next';
import { ActionMenu, Button, type MenuItem } from '../../ui/index.ts';
import { isPartial, itemsOf } from './picking.ts';
import type { Serving } from './use-serving.ts';

/** Opens the next prescription; nobody waits when it has nothing to do. */
export function NextButton({ onPress, primary }: { onPress: (() => void) | undefined; primary?: boolean }) {
  const { t } = useTranslation();
  return (
    <Button
      tone={primary ? 'primary' : 'quiet'}
      icon="enter"
      label={t('pharmacy.next')}
      shortcut="F4"
      disabled={!onPress}
      onPress={() => onPress?.()}
    />
  );
}

export function StockButton({ onPress }: { onPress: () => void }) {
  const { t } = useTranslation();
  return <Button icon="list" label={t('pharmacy.stock')} shortcut="F10" onPress={onPress} />;
}

/** The menu of rarer actions, where it has none of the queue. */
export function MoreButton({ items }: { items: readonly MenuItem[] }) {
  const { t } = useTranslation();
  return <ActionMenu label={t('queue.more')} shortcut="Ctrl+M" items={items} />;
}

/** Sets aside what is picked, for whoever hands over. */
export function PrepareButton({ serving, onPress }: { serving: Serving; onPress: () => void }) {
  const { t } = useTranslation();
  return (
    <Button
      icon="pharmacy"
      label={t('dispensing.prepare')}
      shortcut="Alt+S"
      busy={serving.busy}
      disabled={itemsOf(serving.lines).length === 0}
      onPress={onPress}
    />
  );
}

/** What is done with the prescription on the screen: hand out, or first see the one that replaced it. */
export function ServeButton({ serving, onPress }: { serving: Serving; onPress: () => void }) {
  const { t } = useTranslation();
  const { replaced, lines, busy } = serving;
  return replaced ? (
    <Button
      tone="primary"
      icon="refresh"
      label={t('pharmacy.seeNew')}
      shortcut="Ctrl+Enter"
      onPress={onPress}
    />
  ) : (
    <Button
      tone="primary"
      icon="check"
      label={t(isPartial(lines) ? 'pharmacy.handOutPart' : 'pharmacy.handOut')}
      shortcut="Ctrl+Enter"
      busy={busy}
      disabled={itemsOf(lines).length === 0}
      onPress={onPress}
    />
  );
}
