import { useTranslation } from 'react-i18next';
import { Button, Notice } from '#renderer/ui/index.ts';
import { stillHeld } from '#shared/domain/dispensing/dispensing.ts';
import type { Prescription } from '#shared/domain/prescription/issued.ts';
import type { VisitRow } from '#shared/rows.ts';

/** Says which prescription will be replaced; and when another one came in between, asks about its lines. */
export function ReplaceNotice(props: {
  visit: VisitRow;
  current: Prescription;
  newer: boolean;
  onTakeIn: () => void;
  onLeaveOut: () => void;
}) {
  const { t } = useTranslation();
  const { visit, current } = props;
  const { name } = current.prescriber;
  if (props.newer)
    return (
      <Notice
        tone="problem"
        title={t('doctor.newerTitle', { name })}
        text={t('doctor.newerText', {
          medicines: current.lines.map((line) => `${line.name} ${line.strength}`).join(', '),
        })}
      >
        <Button icon="add" label={t('doctor.newerTakeIn')} onPress={props.onTakeIn} />
        <Button label={t('doctor.newerLeaveOut')} onPress={props.onLeaveOut} />
      </Notice>
    );
  return (
    <Notice
      tone="priority"
      title={t('doctor.replaceTitle', { code: current.code, name })}
      text={t(stillHeld(visit).length > 0 ? 'doctor.replaceDispensed' : 'doctor.replaceText')}
    />
  );
}
