import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answers } from '#shared/domain/exam-form/answers.ts';
import type { ExamForm } from '#shared/domain/exam-form/exam-form.ts';
import { ExamFormFields } from '../../../../app/exam-form/index.ts';
import { useBilingual } from '../../../../i18n/index.ts';
import { Button, Dialog, Facts, Notice, Stack } from '../../../../ui/index.ts';

/** A form as doctors fill it in, with all its parts; nothing of what is tried is kept. */
export function TryFormDialog({ form, onClose }: { form: ExamForm; onClose: () => void }) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const [answers, setAnswers] = useState<Answers>({});
  const parts = form.sections.flatMap(({ id, part }) => (part ? id : []));
  return (
    <Dialog
      title={`${bilingual(form.title)} · ${t('examForm.version', { version: form.version })}`}
      size="full"
      opened
      onClose={onClose}
      actions={<Button label={t('common.close')} onPress={onClose} />}
    >
      <Stack gap={3}>
        <Notice
          tone={form.reviewed ? 'done' : 'waiting'}
          title={t(form.reviewed ? 'clinical.reviewed' : 'clinical.notReviewed')}
          text={bilingual(form.note)}
        />
        <ExamFormFields form={form} answers={answers} onChange={setAnswers} parts={parts} />
        <Facts
          facts={[
            [
              t('clinical.sources'),
              <Stack key="sources" gap={1}>
                {form.sources.map(({ id, title }) => (
                  <cite key={id} translate="no">
                    {title}
                  </cite>
                ))}
              </Stack>,
            ],
          ]}
        />
      </Stack>
    </Dialog>
  );
}
