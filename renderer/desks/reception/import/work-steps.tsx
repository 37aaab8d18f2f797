/** While the program works: how far it is. */
import { useTranslation } from 'react-i18next';
import { Working } from '../../../app/import/working.tsx';
import { useFormats } from '../../../i18n/index.ts';
import { Button, DeskLayout, Notice } from '../../../ui/index.ts';
import type { Taking } from './use-import.ts';

export function WorkingStep({
  stage,
  done,
  total,
  onBack,
}: {
  stage: 'reading' | 'comparing';
  done: number;
  total: number;
  onBack: () => void;
}) {
  const { t } = useTranslation();
  return (
    <DeskLayout
      actions={<Button icon="undo" label={t('common.cancel')} shortcut="Escape" onPress={onBack} />}
    >
      <Working title={t(`import.${stage}`)} done={done} total={total} />
    </DeskLayout>
  );
}

export function TakingStep({
  people,
  done,
  isStopped,
  onGoOn,
}: Taking & { isStopped: boolean; onGoOn: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const counts = { done: formats.number(done), total: formats.number(people.length) };
  return (
    <DeskLayout
      primary={
        isStopped && (
          <Button
            tone="primary"
            icon="refresh"
            label={t('import.goOn')}
            shortcut="Ctrl+Enter"
            onPress={onGoOn}
          />
        )
      }
    >
      {isStopped && (
        <Notice tone="problem" title={t('import.stoppedTitle')} text={t('import.stoppedText', counts)} />
      )}
      <Working title={t('import.taking')} text={t('import.takingText')} done={done} total={people.length} />
    </DeskLayout>
  );
}
