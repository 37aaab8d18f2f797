import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { DeskActions, Form, Quiet, Scroll, Stack } from '../../../ui/index.ts';
import { NextButton } from '../next-button.tsx';
import type { SectionProps } from '../sections.ts';
import { useSections } from '../sections-context.ts';
import { useChange, useSectionForm } from '../use-section-form.ts';
import { changesOf, type DayForm, type DayInput, dayFormSchema, dayInputOf } from './day-form.ts';
import { FacilityPanel } from './facility-panel.tsx';
import { PlacePanel } from './place-panel.tsx';
import { PlanPanel } from './plan-panel.tsx';

/** Programme, place and date, the hospital that answers for it, the plan. */
export function DaySection({ day }: SectionProps) {
  const { t } = useTranslation();
  const { next } = useSections();
  const { change, busy } = useChange();
  const form = useForm<DayInput, unknown, DayForm>({
    resolver: zodResolver(dayFormSchema),
    defaultValues: dayInputOf(day),
  });
  useSectionForm(form, async (values) => {
    const changes = changesOf(day, values);
    return Object.keys(changes).length === 0 || change(changes);
  });
  return (
    <>
      <Stack gap={1}>
        <h1>{t('setup.section.day')}</h1>
        <Quiet>{t('setupDay.lead')}</Quiet>
      </Stack>
      <Scroll label={t('setup.section.day')}>
        <Form label={t('setup.section.day')} onSubmit={next}>
          <PlacePanel form={form} isDateFixed={day.phase !== 'preparing'} />
          <FacilityPanel control={form.control} />
          <PlanPanel control={form.control} />
        </Form>
      </Scroll>
      <DeskActions primary={<NextButton busy={busy} />} />
    </>
  );
}
