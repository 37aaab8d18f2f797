import { useTranslation } from 'react-i18next';
import { useBilingual, useFormats } from '#renderer/i18n/index.ts';
import { useExamForms } from '#renderer/mirror/index.ts';
import { latestForm } from '#shared/domain/exam-form/forms-of-day.ts';
import type { Order } from '#shared/domain/orders/orders.ts';
import type { DayRow } from '#shared/rows.ts';

/** An order in words: of what, and who asked when. */
export function useOrderWords(day: DayRow) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const formats = useFormats();
  const forms = useExamForms() ?? [];
  const partsOf = ({ service, parts }: Order): string => {
    const form = day.services.find(({ id }) => id === service)?.form;
    const sections = (form === undefined ? undefined : latestForm(forms, form))?.sections ?? [];
    return parts
      .map((part) => sections.find(({ id }) => id === part))
      .flatMap((section) => (section ? [bilingual(section.title)] : []))
      .join('; ');
  };
  return {
    nameOf: (order: Order): string => [bilingual(order.name), partsOf(order)].filter(Boolean).join(': '),
    askedBy: ({ by, specialty, at }: Order): string => {
      const place = day.specialties.find(({ id }) => id === specialty);
      const from = place ? `${by.name} (${bilingual(place.name)})` : by.name;
      return t('orders.askedBy', { from, time: formats.time(at) });
    },
  };
}
