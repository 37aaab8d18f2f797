import { useTranslation } from 'react-i18next';
import { Badge, Quiet } from '#renderer/ui/index.ts';
import type { Mark } from '#shared/domain/triage/normal-ranges.ts';
import type { Normal } from './marks.ts';
import { useVitalWords } from './use-vital-words.ts';

/** Low or high in a word and a colour, and what is normal at this age; nothing to say leaves nothing. */
export function VitalMark({ mark, normal }: { mark: Mark | undefined; normal: Normal | undefined }) {
  const { t } = useTranslation();
  const words = useVitalWords();
  return (
    <>
      {(mark === 'low' || mark === 'high') && <Badge tone="problem" label={t(`vital.${mark}`)} />}{' '}
      {normal && <Quiet small>{t('vital.normal', { range: words.normal(normal) })}</Quiet>}
    </>
  );
}
