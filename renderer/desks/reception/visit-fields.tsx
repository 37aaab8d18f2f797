import { useState } from 'react';
import { type Control, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type Category, categories } from '#shared/domain/visit/category.ts';
import { waitingAt } from '#shared/domain/visit/opening.ts';
import type { DayRow } from '#shared/rows.ts';
import { useBilingual } from '../../i18n/index.ts';
import { useIntake, useTotals } from '../../mirror/index.ts';
import {
  Choice,
  Disclosure,
  FormField,
  Grid,
  MultiChoice,
  NumberField,
  Stack,
  TextField,
  Tick,
} from '../../ui/index.ts';
import { hasTriage, needsCertificate, type VisitInput } from './visit-form.ts';

/** What somebody came for today. */
export function VisitFields<Output>({
  control,
  day,
  suggested,
}: {
  control: Control<VisitInput, unknown, Output>;
  day: DayRow;
  /** The category that their insurance card speaks for. */
  suggested?: Category | undefined;
}) {
  const { t } = useTranslation();
  const inTriage = hasTriage(day);
  return (
    <Stack gap={3}>
      <FormField control={control} name="category">
        {(field) => (
          <Choice
            label={t('reception.category')}
            hint={inTriage ? t('reception.enterSaves') : undefined}
            required
            digitGoesOn={!inTriage}
            enterSends={inTriage}
            options={categories.map((each) => ({
              value: each,
              label: t(`category.${each}`),
              hint: each === suggested ? t('reception.suggested') : undefined,
            }))}
            {...field}
          />
        )}
      </FormField>
      {inTriage ? <AskedFor control={control} day={day} /> : <Specialties control={control} day={day} />}
      <FormField control={control} name="emergency">
        {(field) => (
          <div>
            <Tick label={t('reception.emergency')} icon="problem" tone="problem" {...field} />
          </div>
        )}
      </FormField>
      <CategoryDetails control={control} />
    </Stack>
  );
}

/** Triage finds the specialties; what somebody comes for may be known all the same. */
function AskedFor<Output>(props: { control: Control<VisitInput, unknown, Output>; day: DayRow }) {
  const { t } = useTranslation();
  const { specialties = [] } = useWatch({ control: props.control });
  const [open, setOpen] = useState(specialties.length > 0);
  return (
    <Disclosure label={t('reception.triageDecides')} open={open} onToggle={setOpen}>
      <Specialties {...props} />
    </Disclosure>
  );
}

/** With how many wait for each; closed ones only take emergencies. */
function Specialties<Output>({
  control,
  day,
}: {
  control: Control<VisitInput, unknown, Output>;
  day: DayRow;
}) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const totals = useTotals('queue/');
  const intake = useIntake();
  const emergency = useWatch({ control, name: 'emergency' });
  const inTriage = hasTriage(day);
  return (
    <FormField control={control} name="specialties">
      {(field) => (
        <MultiChoice
          label={t('reception.specialties')}
          hint={inTriage ? undefined : t('reception.enterSaves')}
          required={!inTriage}
          enterSends
          options={day.specialties.map(({ id, name }) => {
            const isClosed = intake?.closedSpecialties.includes(id) ?? false;
            return {
              value: id,
              label: inLanguage(name),
              hint: isClosed ? t('reception.closedNow') : String(totals?.get(waitingAt(id)) ?? 0),
              // What was chosen before it closed can still be taken back.
              disabled: isClosed && !emergency && !field.value.includes(id),
            };
          })}
          {...field}
        />
      )}
    </FormField>
  );
}

/** What goes with a category: the certificate of the commune, and the others that hold beside the main one. */
function CategoryDetails<Output>({ control }: { control: Control<VisitInput, unknown, Output> }) {
  const { t } = useTranslation();
  const form = useWatch({ control });
  const [open, setOpen] = useState((form.otherCategories ?? []).length > 0);
  return (
    <>
      {needsCertificate(form.category) && (
        <Grid columns="minmax(0, 4fr) minmax(0, 2fr) minmax(0, 4fr)" gap={3}>
          <FormField control={control} name="certificateNumber">
            {(field) => <TextField label={t('reception.certificateNumber')} maxLength={60} {...field} />}
          </FormField>
          <FormField control={control} name="certificateYear">
            {(field) => <NumberField label={t('reception.certificateYear')} {...field} />}
          </FormField>
          <FormField control={control} name="certificateCommune">
            {(field) => <TextField label={t('reception.certificateCommune')} maxLength={120} {...field} />}
          </FormField>
        </Grid>
      )}
      <Disclosure label={t('reception.moreCategories')} open={open} onToggle={setOpen}>
        <FormField control={control} name="otherCategories">
          {(field) => (
            <MultiChoice
              label={t('reception.otherCategories')}
              options={categories
                .filter((each) => each !== form.category)
                .map((each) => ({ value: each, label: t(`category.${each}`) }))}
              {...field}
            />
          )}
        </FormField>
      </Disclosure>
    </>
  );
}
