/** Records what somebody consents to, or that they changed their mind. */
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { PatientRow } from '#shared/rows.ts';
import { useSend } from '../../../app/use-send.ts';
import { FormDialog, Notice, notify, Quiet } from '../../../ui/index.ts';
import { validated } from '../validated.ts';
import { ConsentFields } from './consent-fields.tsx';
import {
  type ConsentInput,
  type ConsentOutput,
  consentFormSchema,
  consentInput,
  consentOf,
} from './consent-form.ts';
import { useConsentWords } from './use-consent-words.ts';

export function ConsentDialog({ patient, onClose }: { patient: PatientRow; onClose: () => void }) {
  const { t } = useTranslation();
  const { send, busy } = useSend();
  const words = useConsentWords();
  const form = useForm<ConsentInput, unknown, ConsentOutput>({
    resolver: zodResolver(consentFormSchema),
    defaultValues: consentInput(patient.consent),
  });
  const save = async () => {
    const written = await validated(form);
    if (!written) return;
    const done = await send({
      type: 'patient.record-consent',
      subject: `patient/${patient.id}`,
      data: consentOf(written),
      ...(patient.lastEvent ? { basis: patient.lastEvent } : {}),
    });
    if (!done) return;
    notify({ tone: 'done', title: t('consent.saved'), text: patient.person.name });
    onClose();
  };
  const before = patient.consent && words(patient.consent);
  return (
    <FormDialog
      title={t('consent.title')}
      action={{ label: t('consent.save'), busy }}
      onSend={save}
      onClose={onClose}
    >
      {before && (
        <Notice title={t('consent.before')} text={before.what}>
          <Quiet small>{before.recorded}</Quiet>
        </Notice>
      )}
      <ConsentFields control={form.control} autoFocus />
    </FormDialog>
  );
}
