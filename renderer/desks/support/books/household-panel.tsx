import { useTranslation } from 'react-i18next';
import type { RecordedHousehold } from '#shared/domain/savings-book/household.ts';
import { useFormats } from '../../../i18n/index.ts';
import { Facts, Panel, Quiet, Stack } from '../../../ui/index.ts';

/** How the household lives, as the family said. */
export function HouseholdPanel({ household }: { household: RecordedHousehold | undefined }) {
  const { t } = useTranslation();
  const { money, time } = useFormats();
  if (!household)
    return (
      <Panel title={t('books.household')} icon="people">
        <Quiet>{t('books.noHousehold')}</Quiet>
      </Panel>
    );
  const { monthlyIncomeVnd, members, dependants, earner, certificate, dwelling, notes, by, at } = household;
  const certified = [
    certificate?.number && t('support.certificateNumber', { number: certificate.number }),
    certificate?.year && t('support.certificateYear', { year: certificate.year }),
    certificate?.commune,
  ].filter(Boolean);
  return (
    <Panel title={t('books.household')} icon="people">
      <Stack>
        <Facts
          facts={[
            [
              t('books.income'),
              t('books.incomeEach', {
                income: money(monthlyIncomeVnd),
                each: money(Math.round(monthlyIncomeVnd / members)),
              }),
            ],
            [t('books.people'), t('books.peopleWords', { members, dependants })],
            [t('books.earner'), earner],
            [t('support.certificate'), certified.length > 0 ? certified.join(' · ') : undefined],
            [t('books.dwelling'), dwelling],
            [t('books.notes'), notes],
          ]}
        />
        <Quiet small>{t('books.writtenBy', { name: by.name, time: time(at) })}</Quiet>
      </Stack>
    </Panel>
  );
}
