import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { roles } from '#shared/domain/roles.ts';
import type { DayRow } from '#shared/rows.ts';
import { useBilingual } from '../../../../i18n/index.ts';
import { FormField, Grid, MultiChoice, Select, TextField } from '../../../../ui/index.ts';
import { isExamining, isPractising, type PersonForm, type PersonInput } from './person-form.ts';

export function PersonFields({
  form: { control, watch },
  day,
}: {
  form: UseFormReturn<PersonInput, unknown, PersonForm>;
  day: DayRow;
}) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const held = watch('roles');
  const needsLicence = isPractising(held);
  const specialtyName = (id: string) => {
    const known = day.specialties.find((each) => each.id === id);
    return known && inLanguage(known.name);
  };
  return (
    <>
      <FormField control={control} name="name">
        {(field) => <TextField label={t('setupPeople.name')} maxLength={200} autoFocus required {...field} />}
      </FormField>
      <FormField control={control} name="roles">
        {(field) => (
          <MultiChoice
            label={t('setupPeople.roles')}
            columns={4}
            required
            options={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
            {...field}
          />
        )}
      </FormField>
      {isExamining(held) && (
        <FormField control={control} name="specialties">
          {(field) => (
            <MultiChoice
              label={t('setupPeople.specialties')}
              hint={t('setupPeople.specialtiesHint')}
              options={day.specialties.map(({ id, name }) => ({ value: id, label: inLanguage(name) }))}
              {...field}
            />
          )}
        </FormField>
      )}
      <Grid columns={2} gap={4} align="start">
        <FormField control={control} name="licence">
          {(field) => (
            <TextField
              label={t('setupPeople.licence')}
              maxLength={200}
              {...field}
              required={needsLicence}
              warning={
                needsLicence && field.value.trim() === '' ? t('setupPeople.licenceMissing') : undefined
              }
            />
          )}
        </FormField>
        <FormField control={control} name="room">
          {(field) => (
            <Select
              label={t('setupPeople.room')}
              placeholder={t('setupPeople.noRoom')}
              hint={day.rooms.length === 0 ? t('setupPeople.noRooms') : undefined}
              disabled={day.rooms.length === 0}
              clearable
              options={day.rooms.map(({ id, name, specialty }) => ({
                value: id,
                label: name,
                hint: specialtyName(specialty),
              }))}
              {...field}
            />
          )}
        </FormField>
      </Grid>
    </>
  );
}
