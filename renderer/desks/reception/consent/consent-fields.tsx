import { type Control, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { consentSchema } from '#shared/domain/patient/consent.ts';
import { Choice, FormField, Quiet, Stack, TextField } from '../../../ui/index.ts';
import type { ConsentInput } from './consent-form.ts';

const { healthData, contact, evidence } = consentSchema.shape;

/** What somebody agrees to, and how they said so. */
export function ConsentFields<Output>({
  control,
  autoFocus = false,
}: {
  control: Control<ConsentInput, unknown, Output>;
  /** The cursor goes to the first question. */
  autoFocus?: boolean;
}) {
  const { t } = useTranslation();
  const form = useWatch({ control });
  return (
    <Stack gap={3}>
      <FormField control={control} name="healthData">
        {(field) => (
          <Choice
            label={t('consent.healthData')}
            required
            autoFocus={autoFocus}
            options={healthData.options.map((each) => ({ value: each, label: t(`consent.answer.${each}`) }))}
            {...field}
          />
        )}
      </FormField>
      <FormField control={control} name="contact">
        {(field) => (
          <Choice
            label={t('consent.contact')}
            required
            options={contact.options.map((each) => ({ value: each, label: t(`consent.answer.${each}`) }))}
            {...field}
          />
        )}
      </FormField>
      <FormField control={control} name="evidence">
        {(field) => (
          <Choice
            label={t('consent.evidence')}
            required
            options={evidence.options.map((each) => ({ value: each, label: t(`consent.by.${each}`) }))}
            {...field}
          />
        )}
      </FormField>
      {form.evidence === 'thumbprint' && (
        <FormField control={control} name="witness">
          {(field) => (
            <TextField
              label={t('consent.witness')}
              hint={t('consent.witnessHint')}
              required
              maxLength={200}
              {...field}
            />
          )}
        </FormField>
      )}
      {form.healthData === 'refused' && <Quiet>{t('consent.refusedText')}</Quiet>}
    </Stack>
  );
}
