import { useTranslation } from 'react-i18next';
import type { StaffMember } from '#shared/domain/day/setup.ts';
import { Badge } from '../../../ui/index.ts';

const looks = {
  none: { tone: 'priority', icon: 'alert' },
  'one-time': { tone: 'waiting' },
  own: { tone: 'done' },
} as const;

/** Whether somebody can come in: their PIN, or that they may not any more. */
export function PinBadge({ person }: { person: StaffMember }) {
  const { t } = useTranslation();
  return person.revoked ? (
    <Badge tone="problem" label={t('setupPeople.revoked')} />
  ) : (
    <Badge {...looks[person.pin]} label={t(`setupPeople.pin.${person.pin}`)} />
  );
}
