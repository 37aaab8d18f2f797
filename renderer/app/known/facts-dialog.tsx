import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice, FormDialog, Grid, NumberField, notify, Stack, TextField, Tick } from '#renderer/ui/index.ts';
import type { Person } from '#shared/domain/patient/person.ts';
import { asksPregnancy } from '#shared/domain/triage/asks-pregnancy.ts';
import { pregnancyStatuses } from '#shared/domain/triage/triage.ts';
import { knownToday } from '#shared/domain/visit/known-today.ts';
import type { VisitRow } from '#shared/rows.ts';
import { useSend } from '../use-send.ts';
import { factsInput, factsOf } from './facts-input.ts';
import { ToldMedicines } from './told-medicines.tsx';

/** Notes what bears on medicines and nobody asked, or what is otherwise than it was told. */
export function FactsDialog({
  visit,
  person,
  first,
  onClose,
}: {
  visit: VisitRow;
  person: Pick<Person, 'name' | 'sex' | 'birth'>;
  /** What the cursor begins with. */
  first?: 'medicines';
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { send, busy } = useSend();
  const known = knownToday(visit);
  const [input, setInput] = useState(() => factsInput(known));
  const [problem, setProblem] = useState<'weeks' | 'weightKg' | 'nothing'>();
  const asks = asksPregnancy(person, visit.opened.date) || known.pregnancy !== undefined;
  const change = (part: Partial<typeof input>) => {
    setInput({ ...input, ...part });
    setProblem(undefined);
  };
  const save = async () => {
    const read = factsOf(input, known);
    if ('problem' in read) {
      if (read.problem === 'nothing') return onClose();
      return setProblem(read.problem);
    }
    const sent = await send({
      type: 'visit.note-facts',
      subject: `visit/${visit.id}`,
      ...(visit.lastEvent === undefined ? {} : { basis: visit.lastEvent }),
      data: read.facts,
    });
    if (!sent) return;
    notify({ tone: 'done', title: t('known.saved', { ticket: visit.ticket }) });
    onClose();
  };
  return (
    <FormDialog
      title={t('known.titleOf', { name: person.name })}
      action={{ label: t('known.save'), busy }}
      onSend={save}
      onClose={onClose}
    >
      <Stack gap={3}>
        {asks && (
          <Grid columns={input.pregnancy === 'yes' ? 'minmax(0, 1fr) 140px' : 'minmax(0, 1fr)'} gap={3}>
            <Choice
              label={t('triage.pregnancy')}
              columns={3}
              autoFocus={first === undefined}
              digitGoesOn
              value={input.pregnancy}
              onChange={(pregnancy) => change({ pregnancy })}
              options={pregnancyStatuses.map((value) => ({ value, label: t(`triage.pregnant.${value}`) }))}
            />
            {input.pregnancy === 'yes' && (
              <NumberField
                label={t('triage.weeks')}
                unit={t('triage.weeksUnit')}
                value={input.weeks}
                onChange={(weeks) => change({ weeks })}
                error={problem === 'weeks' ? t('fieldError.impossible-value') : undefined}
              />
            )}
          </Grid>
        )}
        <NumberField
          label={t('vital.weightKg')}
          unit="kg"
          decimals
          autoFocus={first === undefined && !asks}
          value={input.weightKg}
          onChange={(weightKg) => change({ weightKg })}
          error={problem === 'weightKg' ? t('fieldError.impossible-value') : undefined}
        />
        {known.ownMedicines && <ToldMedicines of={known.ownMedicines} />}
        <TextField
          label={t(known.ownMedicines ? 'known.moreMedicines' : 'triage.medicines')}
          hint={t('known.medicinesHint')}
          maxLength={500}
          autoFocus={first === 'medicines'}
          disabled={input.takesNone}
          value={input.medicines}
          onChange={(medicines) => change({ medicines })}
        />
        {!known.ownMedicines && (
          <Tick
            label={t('known.takesNone')}
            value={input.takesNone}
            disabled={input.medicines.trim() !== ''}
            onChange={(takesNone) => change({ takesNone })}
          />
        )}
      </Stack>
    </FormDialog>
  );
}
