import { useTranslation } from 'react-i18next';
import type { DayRow, IntakeRow } from '#shared/rows.ts';
import { LeftWords } from '../../../app/intake/left-words.tsx';
import { useIntakeNow } from '../../../app/intake/use-intake-now.ts';
import { useBilingual } from '../../../i18n/index.ts';
import { Badge, Button, Panel, Quiet, Stack, Table } from '../../../ui/index.ts';
import { useIntakeSwitch } from './use-intake-switch.ts';

/** Each specialty: who waits, what it can still take, and whether it takes anybody. */
export function SpecialtySwitches({ day, intake }: { day: DayRow; intake: IntakeRow }) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const { turn, busy } = useIntakeSwitch(intake);
  const specialties = useIntakeNow(day) ?? [];
  return (
    <Panel title={t('coordinator.intakeBySpecialty')} icon="doctor" fill>
      <Stack gap={2}>
        <Table
          label={t('coordinator.intakeBySpecialty')}
          columns={[
            { name: t('intake.specialty') },
            { name: t('intake.waiting'), number: true },
            { name: t('intake.left'), number: true },
            { name: t('coordinator.intakeState') },
            { name: t('coordinator.intakeAction') },
          ]}
          rows={specialties.map((each) => {
            const isClosed = intake.closedSpecialties.includes(each.id);
            const name = inLanguage(each.name);
            return {
              key: each.id,
              cells: [
                <strong key="name">{name}</strong>,
                each.waiting,
                <LeftWords key="left" of={{ ...each, closed: false }} />,
                isClosed ? (
                  <Badge key="state" tone="problem" icon="lock" label={t('intake.closed')} />
                ) : (
                  <Badge key="state" tone="done" label={t('coordinator.open')} />
                ),
                <Button
                  key="turn"
                  icon={isClosed ? 'enter' : 'lock'}
                  label={t(isClosed ? 'coordinator.reopenOne' : 'coordinator.closeOne')}
                  busy={busy}
                  onPress={() => turn(isClosed ? 'open' : 'closed', { id: each.id, name })}
                />,
              ],
            };
          })}
        />
        <Quiet small>{t('intake.unknownText')}</Quiet>
      </Stack>
    </Panel>
  );
}
