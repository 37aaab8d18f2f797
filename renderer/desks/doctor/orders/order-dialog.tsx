import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVisitCommand } from '#renderer/app/queue/index.ts';
import { useBilingual } from '#renderer/i18n/index.ts';
import { useExamForms } from '#renderer/mirror/index.ts';
import {
  FormDialog,
  MultiChoice,
  notify,
  Panel,
  Quiet,
  Stack,
  TextArea,
  TextField,
} from '#renderer/ui/index.ts';
import { latestForm } from '#shared/domain/exam-form/forms-of-day.ts';
import type { DayRow, VisitRow } from '#shared/rows.ts';
import { missingOf, offeredTo, ordersOf, type Wanted, type Wish, withServices } from './order-draft.ts';

interface Props {
  visit: VisitRow;
  specialty: string;
  day: DayRow;
  /** What the asking doctor has found so far, to begin with. */
  clinical: string;
  onClose: () => void;
}

/** Asks for tests: which, of what, and the question to be answered; several at once. */
export function OrderDialog({ visit, specialty, day, clinical: found, onClose }: Props) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const { command, busy } = useVisitCommand(visit);
  const forms = useExamForms() ?? [];
  const [wish, setWish] = useState<Wish>({});
  const [clinical, setClinical] = useState(found);
  const [isAsked, setIsAsked] = useState(false);
  const services = offeredTo(day.services, specialty);
  const chosen = services.flatMap((service) => {
    const wanted = wish[service.id];
    if (!wanted) return [];
    const sections = latestForm(forms, service.form)?.sections ?? [];
    const parts = sections.filter((section) => section.part);
    return [{ service, wanted, parts, missing: missingOf(service, wanted, parts.length > 0) }];
  });
  const goesAway = chosen.some(({ service }) => service.place !== undefined);
  const change = (service: string, wanted: Wanted) => setWish((before) => ({ ...before, [service]: wanted }));

  const send = async () => {
    setIsAsked(true);
    if (chosen.length === 0 || chosen.some(({ missing }) => missing)) return;
    const data = { specialty, clinical: goesAway ? clinical : '', orders: ordersOf(services, wish) };
    if (!(await command('visit.place-orders', data))) return;
    const names = chosen.map(({ service }) => bilingual(service.name)).join(', ');
    notify({
      tone: 'done',
      title: t('orders.placed', { names, ticket: visit.ticket }),
      ...(goesAway ? { text: t('orders.placedAway') } : {}),
    });
    onClose();
  };

  return (
    <FormDialog
      title={t('orders.title', { ticket: visit.ticket })}
      size="large"
      action={{ label: t('orders.send'), icon: 'check', busy }}
      onSend={send}
      onClose={onClose}
    >
      <MultiChoice
        label={t('orders.what')}
        columns={3}
        value={Object.keys(wish)}
        onChange={(ids) => setWish((before) => withServices(before, ids))}
        options={services.map(({ id, name, place }) => ({
          value: id,
          label: bilingual(name),
          hint: t(place === undefined ? 'orders.here' : 'orders.away'),
        }))}
        error={isAsked && chosen.length === 0 ? t('orders.nothingChosen') : undefined}
      />
      {/* What the room does itself needs no question to itself. */}
      {chosen
        .filter(({ service, parts }) => service.place !== undefined || parts.length > 0)
        .map(({ service, wanted, parts, missing }) => (
          <Panel key={service.id} level={3} tone="sunk" title={bilingual(service.name)}>
            <Stack gap={2}>
              {parts.length > 0 && (
                <MultiChoice
                  label={t('orders.parts')}
                  columns={Math.min(4, parts.length)}
                  value={wanted.parts}
                  onChange={(ids) => change(service.id, { ...wanted, parts: ids })}
                  options={parts.map(({ id, title }) => ({ value: id, label: bilingual(title) }))}
                  error={isAsked && missing === 'parts' ? t('orders.partsNeeded') : undefined}
                />
              )}
              {service.place !== undefined && (
                <TextField
                  label={t('orders.question')}
                  placeholder={t('orders.questionExample')}
                  required
                  maxLength={500}
                  value={wanted.question}
                  onChange={(question) => change(service.id, { ...wanted, question })}
                  error={isAsked && missing === 'question' ? t('fieldError.required') : undefined}
                />
              )}
            </Stack>
          </Panel>
        ))}
      {goesAway && (
        <>
          <TextArea
            label={t('orders.clinical')}
            hint={t('orders.clinicalHint')}
            rows={2}
            maxLength={1000}
            value={clinical}
            onChange={setClinical}
          />
          <Quiet small>{t('orders.holds')}</Quiet>
        </>
      )}
    </FormDialog>
  );
}
