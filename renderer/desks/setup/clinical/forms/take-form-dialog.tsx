import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FormProblem, readForm } from '#shared/domain/exam-form/read-form.ts';
import { useSend } from '../../../../app/use-send.ts';
import { useBilingual } from '../../../../i18n/index.ts';
import { Button, CheckList, Dialog, FileField, Notice, notify, Stack } from '../../../../ui/index.ts';
import { useFormProblemWords } from './use-form-problem-words.ts';

/** Takes in a form that was corrected; what is wrong with its file is named, place by place. */
export function TakeFormDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const { send } = useSend();
  const wordsOf = useFormProblemWords();
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  const take = async (file: File) => {
    const read = readForm(await file.text());
    if ('problems' in read) return setProblems(read.problems);
    setProblems([]);
    const { form } = read;
    if (!(await send({ type: 'day.take-form', subject: 'day', data: { form } }))) return;
    notify({
      tone: 'done',
      title: t('clinical.formTaken', { name: bilingual(form.title), version: form.version }),
      text: t('clinical.formTakenText'),
    });
    onClose();
  };
  return (
    <Dialog
      title={t('clinical.takeForm')}
      size="large"
      opened
      onClose={onClose}
      actions={<Button label={t('common.cancel')} onPress={onClose} />}
    >
      <Stack gap={3}>
        <FileField
          lead={t('import.chooseLead')}
          hint={t('clinical.takeFormHint')}
          buttonLabel={t('import.chooseFile')}
          accept=".json,application/json"
          onFile={take}
        />
        {problems.length > 0 && (
          <>
            <Notice tone="problem" title={t('clinical.formWrong')} text={t('clinical.formWrongText')} />
            <CheckList
              label={t('clinical.formWrong')}
              items={problems.map((problem, index) => ({
                key: `${index} ${problem.path}`,
                tone: 'problem',
                ...wordsOf(problem),
              }))}
            />
          </>
        )}
      </Stack>
    </Dialog>
  );
}
