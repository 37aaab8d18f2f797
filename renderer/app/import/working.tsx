/** While a file is worked through: how far it is. */
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/index.ts';
import { EmptyState, Panel, Progress } from '../../ui/index.ts';

export function Working({
  title,
  text,
  done,
  total,
}: {
  title: string;
  text?: string;
  done: number;
  total: number;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Panel fill>
      <EmptyState icon="file" title={title} {...(text ? { text } : {})}>
        <Progress
          label={title}
          value={done}
          max={total}
          text={t('import.progress', { done: formats.number(done), total: formats.number(total) })}
        />
      </EmptyState>
    </Panel>
  );
}
