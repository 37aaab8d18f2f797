import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Template } from '#shared/domain/day/template.ts';
import { Button, FilePick, Notice, Stack } from '../../../ui/index.ts';
import { readTemplate, type TemplateProblem } from './read-template.ts';

/** A former day's template to begin with; a file that is none is named, and nothing is taken from it. */
export function TemplateField({ onTake }: { onTake: (template: Template | undefined) => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState<string>();
  const [problem, setProblem] = useState<TemplateProblem>();
  const take = async (file: File) => {
    const read = readTemplate(await file.text());
    const isGood = 'template' in read;
    setName(file.name);
    setProblem(isGood ? undefined : read.problem);
    onTake(isGood ? read.template : undefined);
  };
  const drop = () => {
    setName(undefined);
    onTake(undefined);
  };
  return (
    <Stack gap={2}>
      <FilePick
        label={t('prepare.template')}
        hint={t('prepare.templateHint')}
        buttonLabel={t('prepare.chooseTemplate')}
        accept=".json"
        onFile={take}
      >
        {name !== undefined && !problem && (
          <Button icon="remove" label={t('prepare.dropTemplate')} onPress={drop} />
        )}
      </FilePick>
      {name !== undefined && !problem && (
        <Notice
          tone="done"
          title={t('prepare.templateTaken', { name })}
          text={t('prepare.templateTakenText')}
        />
      )}
      {name !== undefined && problem && (
        <Notice
          tone="problem"
          title={t('prepare.templateRefused', { name })}
          text={t(`prepare.templateProblem.${problem.code}`, { ...problem })}
        />
      )}
    </Stack>
  );
}
