import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { formatBirth } from '#shared/domain/patient/birth.ts';
import { usePersonName } from '../../../i18n/index.ts';
import { type LikelyDuplicates, useLikelyDuplicates } from '../../../mirror/index.ts';
import { Button, EmptyState, Panel, Quiet, Stack } from '../../../ui/index.ts';
import type { PersonInput } from '../person-form.ts';
import { typedOf } from './typed-of.ts';

/** More would not be read while somebody waits. */
const shown = 3;

/** Who somebody being typed may already be, and why; one key takes them instead. */
export function LikelyPeople({
  today,
  form,
  onTake,
}: {
  /** The clinic day, `yyyy-MM-dd`. */
  today: string;
  form: Partial<PersonInput>;
  onTake: (patientId: string) => void;
}) {
  const { t } = useTranslation();
  // The letter just typed is drawn first.
  const { people } = useLikelyDuplicates(typedOf(useDeferredValue(form)));
  return (
    <Panel title={t('duplicates.title')} icon="people" fill>
      {people.length === 0 ? (
        <EmptyState icon="search" title={t('duplicates.none')} text={t('duplicates.noneText')} />
      ) : (
        <Stack gap={3}>
          {people.slice(0, shown).map((found, index) => (
            <LikelyPerson
              key={found.patient.id}
              today={today}
              found={found}
              shortcut={index === 0 ? 'F3' : `Alt+${index + 1}`}
              onTake={() => onTake(found.patient.id)}
            />
          ))}
        </Stack>
      )}
    </Panel>
  );
}

function LikelyPerson({
  found: { patient, visit, reasons, contradictions },
  today,
  shortcut,
  onTake,
}: {
  today: string;
  found: LikelyDuplicates['people'][number];
  shortcut: string;
  onTake: () => void;
}) {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  const { sex, birth, address } = patient.person;
  const listed = patient.expected && t('reception.expectedIn', { list: patient.expected.list });
  return (
    <Panel title={nameOf(patient.person, today)} level={3} icon="person" tone="sunk">
      <Stack gap={2}>
        <Stack gap={0}>
          <span>{[t(`sex.${sex}`), formatBirth(birth), visit?.ticket].filter(Boolean).join(' · ')}</span>
          {address && <Quiet small>{address}</Quiet>}
          {listed && <Quiet small>{listed}</Quiet>}
        </Stack>
        <Stack gap={0}>
          <Quiet small>
            {t('duplicates.same', { what: reasons.map((each) => t(`duplicates.reason.${each}`)).join(', ') })}
          </Quiet>
          {contradictions.length > 0 && (
            <Quiet small>
              {t('duplicates.but', {
                what: contradictions.map((each) => t(`duplicates.contradiction.${each}`)).join(', '),
              })}
            </Quiet>
          )}
        </Stack>
        <Button icon="check" label={t('duplicates.take')} shortcut={shortcut} wide onPress={onTake} />
      </Stack>
    </Panel>
  );
}
