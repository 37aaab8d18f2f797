/** What is not meant for somebody and why, and the way to give it all the same. */
import { useTranslation } from 'react-i18next';
import { ruleOf } from '#shared/domain/gifts/rule.ts';
import type { Category } from '#shared/domain/visit/category.ts';
import { useBilingual } from '../../../i18n/index.ts';
import { Button, Notice, Row, Stack } from '../../../ui/index.ts';
import type { GiftLine } from './due.ts';

export function NotForThem({
  lines,
  categories,
  onException,
}: {
  lines: readonly GiftLine[];
  /** All of the person's. */
  categories: readonly Category[];
  /** Nothing for those who may not give. */
  onException: (() => void) | undefined;
}) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const barred = lines.filter(({ due, why }) => due > 0 && why.length > 0);
  if (barred.length === 0) return null;
  const inWords = (of: readonly Category[]) => of.map((each) => t(`category.${each}`)).join(', ');
  const whyOf = ({ gift, why }: GiftLine) =>
    why
      .map((each) =>
        each === 'category'
          ? t('supportGifts.why.category', {
              category: inWords(categories),
              categories: inWords(ruleOf(gift).categories),
            })
          : t('supportGifts.why.not-examined'),
      )
      .join(' ');
  return (
    <Stack gap={2}>
      {barred.map((line) => (
        <Notice
          key={line.gift.id}
          tone="waiting"
          title={t('supportGifts.notFor', { gift: bilingual(line.gift.name) })}
          text={whyOf(line)}
        />
      ))}
      {onException && (
        <Row>
          <Button
            icon="alert"
            label={t('supportGifts.giveException')}
            shortcut="Alt+N"
            onPress={onException}
          />
        </Row>
      )}
    </Stack>
  );
}
