import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, Form, notify, Stack } from '#renderer/ui/index.ts';
import type { DayRow, PatientRow } from '#shared/rows.ts';
import { HealthFields } from './health-fields.tsx';
import { healthInput, healthProblems, withRecord } from './health-input.ts';
import { useSaveHealth } from './use-save-health.ts';

interface Props {
  opened: boolean;
  onClose: () => void;
  patient: PatientRow;
  day: Pick<DayRow, 'formulary'>;
}

/** Allergies and conditions of somebody, from any desk that learns of one. */
export function HealthDialog(props: Props) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t('health.titleOf', { name: props.patient.person.name })}
      size="large"
      opened={props.opened}
      onClose={props.onClose}
    >
      <HealthForm {...props} />
    </Dialog>
  );
}

function HealthForm({ patient, day, onClose }: Props) {
  const { t } = useTranslation();
  const { save, busy } = useSaveHealth(patient);
  const [typed, setTyped] = useState(() => healthInput(patient.health));
  const [tried, setTried] = useState(false);
  const allergy = useRef<HTMLElement>(null);
  const condition = useRef<HTMLElement>(null);
  // What another desk writes meanwhile is taken in.
  const value = withRecord(typed, patient.health);
  const problems = healthProblems(value);
  const submit = async () => {
    setTried(true);
    if (problems.allergyText ?? problems.allergies) return allergy.current?.focus();
    if (problems.conditionText) return condition.current?.focus();
    if (!(await save(value))) return;
    notify({ tone: 'done', title: t('health.saved') });
    onClose();
  };
  return (
    <Form label={t('health.title')} onSubmit={submit}>
      <Stack gap={4}>
        <HealthFields
          label={t('health.title')}
          value={value}
          onChange={(change) => setTyped((before) => change(withRecord(before, patient.health)))}
          problems={tried ? problems : {}}
          day={day}
          allergyRef={allergy}
          conditionRef={condition}
          autoFocus
        />
        <Button
          submit
          tone="primary"
          icon="check"
          label={t('health.save')}
          shortcut="Ctrl+Enter"
          busy={busy}
        />
      </Stack>
    </Form>
  );
}
