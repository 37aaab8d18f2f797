import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '#shared/domain/day/setup.ts';
import type { Role } from '#shared/domain/roles.ts';
import type { DayRow } from '#shared/rows.ts';
import { useSend } from '../../../../app/use-send.ts';
import { newId } from '../../../../mirror/index.ts';
import { Button, Dialog, Form, Notice } from '../../../../ui/index.ts';
import { PersonFields } from './person-fields.tsx';
import {
  emptyPerson,
  type PersonForm,
  type PersonInput,
  personFormSchema,
  personInputOf,
  personOf,
} from './person-form.ts';

/** Writes down somebody new, and others after them; or corrects who is there. */
export function PersonDialog({
  day,
  person,
  roles = [],
  onSaved,
  onClose,
}: {
  day: DayRow;
  /** Left out: somebody new. */
  person: StaffMember | undefined;
  /** What somebody new is written down for. */
  roles?: Role[];
  onSaved?: (id: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { send, busy } = useSend();
  /** Names of those who were added since it was opened. */
  const [added, setAdded] = useState<string[]>([]);
  const last = added.at(-1);
  const form = useForm<PersonInput, unknown, PersonForm>({
    resolver: zodResolver(personFormSchema),
    defaultValues: person ? personInputOf(person) : { ...emptyPerson, roles },
  });
  const save = (after: (saved: PersonForm) => void) =>
    form.handleSubmit(async (typed) => {
      const id = person?.id ?? newId();
      const data = { list: 'staff', items: [personOf(id, typed)] };
      if (!(await send({ type: 'day.list', subject: 'day', data }))) return;
      onSaved?.(id);
      after(typed);
    });
  const saveOnce = save(onClose);
  // Whoever comes next has roles of their own: one left ticked unseen would open a desk to them.
  const saveAndGoOn = save(({ name }) => {
    setAdded([...added, name]);
    form.reset({ ...emptyPerson, roles });
  });
  const title = person ? t('setupPeople.edit', { name: person.name }) : t('setupPeople.add');
  return (
    <Dialog
      title={title}
      size="large"
      opened
      onClose={onClose}
      actions={
        <>
          <Button label={t(last === undefined ? 'common.cancel' : 'common.close')} onPress={onClose} />
          {!person && (
            <Button
              icon="add"
              label={t('setupPeople.saveAndAdd')}
              shortcut="F2"
              busy={busy}
              onPress={saveAndGoOn}
            />
          )}
          <Button
            tone="primary"
            icon="check"
            label={t('setupPeople.save')}
            shortcut="Ctrl+Enter"
            busy={busy}
            onPress={saveOnce}
          />
        </>
      }
    >
      <Form label={title} onSubmit={saveOnce}>
        {last !== undefined && <Notice tone="done" title={t('setupPeople.added', { name: last })} />}
        {/* Anew for each, with the cursor in the first field. */}
        <PersonFields key={added.length} form={form} day={day} />
      </Form>
    </Dialog>
  );
}
