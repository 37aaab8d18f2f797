import { useTranslation } from 'react-i18next';
import { useUndo } from '#renderer/app/use-undo.ts';
import { Button } from '#renderer/ui/index.ts';
import type { VisitSummary } from '#shared/rows.ts';
import { undoableStep } from './undoable-step.ts';

/** How one's own last step about somebody is taken back, with the words for it; nothing when it cannot be. */
export function useUndoStep(visit: VisitSummary) {
  const { t } = useTranslation();
  const undo = useUndo('visit', visit);
  const step = undoableStep(visit);
  return undo && step ? { ...undo, label: t('queue.undo', { step: t(`queue.step.${step}`) }) } : undefined;
}

/** Takes back one's own last step about somebody; says which one, unless there is room for one word only. */
export function UndoButton({ visit, isShort = false }: { visit: VisitSummary; isShort?: boolean }) {
  const { t } = useTranslation();
  const undo = useUndoStep(visit);
  if (!undo) return null;
  return (
    <Button
      tone="plain"
      icon="undo"
      label={isShort ? t('queue.undoShort') : undo.label}
      shortcut="F9"
      busy={undo.busy}
      onPress={undo.undo}
    />
  );
}
