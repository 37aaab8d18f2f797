import { useTranslation } from 'react-i18next';
import type { FormProblem } from '#shared/domain/exam-form/read-form.ts';

/** What is wrong in a form's file, and where: by the titles somebody sees, and as the file is written. */
export function useFormProblemWords(): (problem: FormProblem) => { title: string; text: string } {
  const { t } = useTranslation();
  const kinds = t('formFile.kind', { returnObjects: true });
  return ({ code, path, within, params }) => {
    const expected = new Map<string, string>(Object.entries(kinds)).get(String(params.expected ?? ''));
    const where = within.map((name) => `“${name}”`).join(' → ');
    return {
      title: t(`formFile.problem.${code}`, { ...params, ...(expected ? { expected } : {}) }),
      text: [where, path].filter(Boolean).join(' · ') || t('formFile.whole'),
    };
  };
}
