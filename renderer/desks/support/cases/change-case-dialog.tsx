import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { SupportCaseRow } from '#shared/domain/support-case/row.ts';
import { useSend } from '../../../app/use-send.ts';
import { FormDialog } from '../../../ui/index.ts';
import { CaseFields } from './case-fields.tsx';
import { beginningOf, type CaseFormInput, type CaseFormOutput, caseFormSchema } from './case-form.ts';

/** Writes the details of a case anew. */
export function ChangeCaseDialog({
  supportCase,
  onClose,
}: {
  supportCase: SupportCaseRow;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { send, busy } = useSend();
  const { control, handleSubmit } = useForm<CaseFormInput, unknown, CaseFormOutput>({
    resolver: zodResolver(caseFormSchema),
    defaultValues: beginningOf(supportCase.details),
  });
  const save = handleSubmit(async (details) => {
    const done = await send({
      type: 'support-case.change',
      subject: `support-case/${supportCase.id}`,
      data: { details },
      ...(supportCase.lastEvent ? { basis: supportCase.lastEvent } : {}),
    });
    if (done) onClose();
  });
  return (
    <FormDialog
      title={t('cases.changeTitle')}
      size="large"
      action={{ label: t('cases.save'), busy }}
      onSend={save}
      onClose={onClose}
    >
      <CaseFields control={control} />
    </FormDialog>
  );
}
