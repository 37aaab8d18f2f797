/** Who is to get a gift: which categories, after an exam or before it, and how many of it. */
import { useTranslation } from 'react-i18next';
import { categories } from '#shared/domain/visit/category.ts';
import { Grid, MultiChoice, Tick, WholeNumberField } from '../../../ui/index.ts';
import { mostForOne, type RuleForm } from './gift-form.ts';

export function RuleFields({
  rule,
  isAsked,
  onChange,
}: {
  rule: RuleForm;
  /** Whether it was tried without what is missing. */
  isAsked: boolean;
  onChange: (rule: RuleForm) => void;
}) {
  const { t } = useTranslation();
  const { most = 0 } = rule;
  return (
    <>
      <MultiChoice
        label={t('gifts.forWhom')}
        hint={t('gifts.forWhomHint')}
        columns={4}
        required
        value={rule.categories}
        onChange={(chosen) => onChange({ ...rule, categories: chosen })}
        options={categories.map((value) => ({ value, label: t(`category.${value}`) }))}
        error={isAsked && rule.categories.length === 0 ? t('fieldError.required') : undefined}
      />
      <Grid columns={2} gap={4}>
        <Tick
          label={t('gifts.afterExam')}
          value={rule.examined}
          onChange={(examined) => onChange({ ...rule, examined })}
        />
        <WholeNumberField
          label={t('gifts.mostForOne')}
          required
          value={rule.most}
          onChange={(next) => onChange({ ...rule, most: next })}
          error={
            isAsked && most < 1
              ? t('fieldError.required')
              : most > mostForOne
                ? t('fieldError.too-big')
                : undefined
          }
        />
      </Grid>
    </>
  );
}
