import { useTranslation } from 'react-i18next';
import { formatBirth } from '#shared/domain/patient/birth.ts';
import { useSearch } from '../../mirror/index.ts';
import { Button, Notice } from '../../ui/index.ts';

/** Warns while a name is typed that is already in the record. */
export function SimilarPeople({ name, onChoose }: { name: string; onChoose: (patientId: string) => void }) {
  const { t } = useTranslation();
  const complete = name.trim().includes(' ') && name.trim().length >= 5;
  const found = useSearch(complete ? name : '');
  const people = complete ? found.people.slice(0, 3) : [];
  if (people.length === 0) return null;
  return (
    <div style={{ marginTop: 12 }}>
      <Notice tone="waiting" title={t('reception.similar')}>
        {people.map(({ patient, visit }) => (
          <Button
            key={patient.id}
            icon="person"
            label={[patient.person.name, formatBirth(patient.person.birth), visit?.ticket]
              .filter(Boolean)
              .join(' · ')}
            onPress={() => onChoose(patient.id)}
          />
        ))}
      </Notice>
    </div>
  );
}
