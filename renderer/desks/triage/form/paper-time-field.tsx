import { type Control, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormField, Row, TextField, Tick } from '#renderer/ui/index.ts';
import type { TriageInput } from './triage-form.ts';

/** For what was written on paper while the power was gone: its own time counts. */
export function PaperTimeField({ control }: { control: Control<TriageInput> }) {
  const { t } = useTranslation();
  const onPaper = useWatch({ control, name: 'onPaper' });
  return (
    <Row gap={3} align="flex-start">
      <FormField control={control} name="onPaper">
        {(field) => <Tick {...field} label={t('triage.onPaper')} />}
      </FormField>
      {onPaper && (
        <FormField control={control} name="paperTime">
          {(field) => (
            <TextField
              {...field}
              label={t('triage.paperTime')}
              hideLabel
              placeholder={t('triage.paperTimePlaceholder')}
              inputMode="numeric"
              maxLength={8}
              autoFocus
            />
          )}
        </FormField>
      )}
    </Row>
  );
}
