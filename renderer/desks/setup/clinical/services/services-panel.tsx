import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { knownServices } from '#shared/domain/day/services.ts';
import type { Service } from '#shared/domain/day/setup.ts';
import { latestForm } from '#shared/domain/exam-form/forms-of-day.ts';
import type { DayRow } from '#shared/rows.ts';
import { useBilingual } from '../../../../i18n/index.ts';
import { useExamForms } from '../../../../mirror/index.ts';
import { Button, EmptyState, notify, Panel, Row, Stack, Table } from '../../../../ui/index.ts';
import { useLists } from '../../use-lists.ts';
import { ServiceDialog } from './service-dialog.tsx';

/** The tests that doctors can ask for on this day, where each is done and what its result is written down in. */
export function ServicesPanel({ day }: { day: DayRow }) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const { list, unlist } = useLists();
  const forms = useExamForms() ?? [];
  const [open, setOpen] = useState<{ service: Service | undefined }>();
  const missing = knownServices.filter(({ id }) => !day.services.some((each) => each.id === id));
  const placeOf = ({ place }: Service) => {
    if (place === undefined) return t('clinical.ownRoom');
    const specialty = day.specialties.find(({ id }) => id === place);
    return specialty ? bilingual(specialty.name) : t('clinical.placeMissing');
  };
  const remove = async (service: Service) => {
    if (await unlist('services', [service.id]))
      notify({ tone: 'done', title: t('clinical.serviceRemoved', { name: bilingual(service.name) }) });
  };
  return (
    <Panel title={t('clinical.services')} icon="vitals">
      <Stack gap={3}>
        {day.services.length === 0 ? (
          <EmptyState
            compact
            icon="vitals"
            title={t('clinical.noServices')}
            text={t('clinical.noServicesText')}
          />
        ) : (
          <Table
            label={t('clinical.services')}
            columns={[
              { name: t('clinical.service') },
              { name: t('clinical.place') },
              { name: t('clinical.form') },
              { name: t('clinical.actions'), number: true },
            ]}
            rows={day.services.map((service) => {
              const form = latestForm(forms, service.form);
              return {
                key: service.id,
                cells: [
                  <strong key="name">{bilingual(service.name)}</strong>,
                  placeOf(service),
                  form ? bilingual(form.title) : t('clinical.formMissing'),
                  <Row key="actions" gap={1} justify="flex-end" wrap={false}>
                    <Button
                      tone="plain"
                      iconOnly
                      icon="edit"
                      label={t('clinical.editService', { name: bilingual(service.name) })}
                      onPress={() => setOpen({ service })}
                    />
                    {day.phase === 'preparing' && (
                      <Button
                        tone="plain"
                        iconOnly
                        icon="remove"
                        label={t('clinical.removeService', { name: bilingual(service.name) })}
                        onPress={() => remove(service)}
                      />
                    )}
                  </Row>,
                ],
              };
            })}
          />
        )}
        <Row gap={2}>
          {missing.map((service) => (
            <Button
              key={service.id}
              icon="add"
              label={bilingual(service.name)}
              onPress={() => list({ list: 'services', items: [service] })}
            />
          ))}
          <Button
            icon="add"
            label={t('clinical.otherService')}
            onPress={() => setOpen({ service: undefined })}
          />
        </Row>
      </Stack>
      {open && (
        <ServiceDialog day={day} forms={forms} service={open.service} onClose={() => setOpen(undefined)} />
      )}
    </Panel>
  );
}
