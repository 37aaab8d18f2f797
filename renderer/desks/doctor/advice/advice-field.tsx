import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '#renderer/i18n/index.ts';
import { MultiChoice, TextArea } from '#renderer/ui/index.ts';
import { isAdvised, snippetsFor, withoutSnippet, withSnippet } from '#shared/domain/advice/snippets.ts';
import type { Diagnosis } from '#shared/domain/exam/exam.ts';
import { useSnippets } from './use-snippets.ts';

/** What the patient is told: sentences that fit the diagnoses, one key each, and a text that stays free. */
export function AdviceField({
  value,
  onChange,
  diagnoses,
  specialty,
}: {
  value: string;
  onChange: (advice: string) => void;
  diagnoses: readonly Diagnosis[];
  specialty: string;
}) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const snippets = useSnippets();
  const offered = useMemo(
    () => snippetsFor(snippets, diagnoses, specialty),
    [snippets, diagnoses, specialty],
  );
  const advised = offered.filter((each) => isAdvised(value, each)).map(({ id }) => id);
  const choose = (chosen: readonly string[]) => {
    const next = offered.reduce(
      (text, each) => (chosen.includes(each.id) ? withSnippet(text, each) : withoutSnippet(text, each)),
      value,
    );
    onChange(next);
  };
  return (
    <>
      {offered.length > 0 && (
        <MultiChoice
          label={t('advice.offered')}
          hint={t('advice.offeredHint')}
          columns={1}
          options={offered.map(({ id, text }) => ({ value: id, label: bilingual(text) }))}
          value={advised}
          onChange={choose}
        />
      )}
      <TextArea label={t('doctor.advice')} rows={1} maxLength={2000} value={value} onChange={onChange} />
    </>
  );
}
