import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSend } from '#renderer/app/use-send.ts';
import { Button, Dialog, Form, FormField, Notice, notify, TextArea } from '#renderer/ui/index.ts';
import { nominationSchema } from '#shared/domain/support/nomination.ts';
import { mayHaveSavingsBook } from '#shared/domain/visit/category.ts';
import type { VisitRow } from '#shared/rows.ts';

interface Props {
  opened: boolean;
  onClose: () => void;
  visit: VisitRow;
}

/** Names somebody gravely ill and poor for a savings book, in the doctor's words. */
export function NominateDialog(props: Props) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('doctor.nominateTitle')} opened={props.opened} onClose={props.onClose}>
      <Reason {...props} />
    </Dialog>
  );
}

function Reason({ visit, onClose }: Props) {
  const { t } = useTranslation();
  const { send, busy } = useSend();
  const { control, handleSubmit } = useForm({
    resolver: zodResolver(nominationSchema),
    defaultValues: { reason: '' },
  });
  const { category } = visit.opened;

  const nominate = handleSubmit(async (data) => {
    const sent = await send({
      type: 'visit.nominate',
      subject: `visit/${visit.id}`,
      ...(visit.lastEvent === undefined ? {} : { basis: visit.lastEvent }),
      data,
    });
    if (!sent) return;
    notify({ tone: 'done', title: t('doctor.nominatedDone', { name: visit.opened.person.name }) });
    onClose();
  });

  return (
    <Form label={t('doctor.nominateTitle')} onSubmit={nominate}>
      {!mayHaveSavingsBook(visit.opened) && (
        <Notice
          tone="waiting"
          title={t('doctor.notEligible', { category: t(`category.${category}`) })}
          text={t('doctor.notEligibleText')}
        />
      )}
      <FormField control={control} name="reason">
        {(field) => (
          <TextArea
            {...field}
            label={t('doctor.nominateReason')}
            hint={t('doctor.nominateHint')}
            rows={5}
            maxLength={1000}
            required
            autoFocus
          />
        )}
      </FormField>
      <Button
        submit
        tone="primary"
        icon="nominate"
        label={t('doctor.nominateSend')}
        shortcut="Ctrl+Enter"
        busy={busy}
      />
    </Form>
  );
}
