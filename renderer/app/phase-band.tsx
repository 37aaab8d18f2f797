import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { desksFor } from '#shared/domain/roles.ts';
import type { DayRow } from '#shared/rows.ts';
import { useFormats } from '../i18n/index.ts';
import { Button, FrameBand } from '../ui/index.ts';
import { useStaff } from './session.ts';

/** Says at every desk that the doors are not open yet, and who opens them; or that they are closed, and since when. */
export function PhaseBand({ day }: { day: DayRow }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [, go] = useLocation();
  const { roles } = useStaff();
  if (day.phase === 'open') return null;
  const coordinators = day.staff
    .filter((member) => member.roles.includes('coordinator') && !member.revoked)
    .map(({ name }) => name);
  const { closed } = day;
  const mayOpen = desksFor(roles).includes('setup');
  return (
    <FrameBand
      icon={closed ? 'lock' : 'waiting'}
      title={t(closed ? 'phase.closed' : 'phase.preparing')}
      text={
        closed
          ? t('phase.closedText', { time: formats.time(closed.at), name: closed.by.name })
          : t('phase.preparingText', { names: coordinators.join(', ') })
      }
    >
      {mayOpen && !closed && (
        <Button tone="plain" icon="edit" label={t('phase.toSetUp')} onPress={() => go('/setup')} />
      )}
    </FrameBand>
  );
}
