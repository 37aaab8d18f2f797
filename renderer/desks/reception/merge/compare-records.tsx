import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatientRow } from '#shared/rows.ts';
import { useSend } from '../../../app/use-send.ts';
import { useVisitsOf } from '../../../mirror/index.ts';
import { Button, Choice, Form, notify, Quiet, Row, Scroll, TextField } from '../../../ui/index.ts';
import { likelyToGoOn } from './compare.ts';
import { RecordsTable } from './records-table.tsx';

/** Both records, which of them goes on, and why they are of one person. */
export function CompareRecords({
  one,
  other,
  onBack,
  onMerged,
}: {
  one: PatientRow;
  other: PatientRow;
  onBack: () => void;
  onMerged: (patientId: string) => void;
}) {
  const { t } = useTranslation();
  const { send, busy } = useSend();
  const ofOne = useVisitsOf(one.id);
  const ofOther = useVisitsOf(other.id);
  const [chosen, setChosen] = useState<string>();
  const [reason, setReason] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  if (!ofOne || !ofOther) return null;
  const visits = { one: ofOne, other: ofOther };
  const proposed = likelyToGoOn({ ...one, visits: ofOne.length }, { ...other, visits: ofOther.length });
  const goesOn = (chosen ?? proposed.id) === one.id ? one : other;
  const merged = goesOn === one ? other : one;
  const isMissing = reason.trim() === '';

  const merge = async () => {
    setIsAsked(true);
    if (isMissing) return;
    const done = await send({
      type: 'patient.merge',
      subject: `patient/${merged.id}`,
      data: { into: goesOn.id, reason },
      ...(merged.lastEvent ? { basis: merged.lastEvent } : {}),
    });
    if (!done) return;
    notify({
      tone: 'done',
      title: t('merge.saved'),
      text: t('merge.savedText', { name: goesOn.person.name }),
    });
    onMerged(goesOn.id);
  };

  return (
    <Form label={t('merge.title')} onSubmit={merge} gap={3} lastEnterSends>
      <div style={{ maxHeight: 290, display: 'flex', flexDirection: 'column' }}>
        <Scroll label={t('merge.title')}>
          <RecordsTable one={one} other={other} visits={visits} />
        </Scroll>
      </div>
      <Quiet small>{t('merge.bothKept')}</Quiet>
      <Choice
        label={t('merge.goesOn')}
        columns={2}
        value={goesOn.id}
        onChange={setChosen}
        options={[
          { value: one.id, label: t('merge.this'), hint: one.person.name },
          { value: other.id, label: t('merge.other'), hint: other.person.name },
        ]}
      />
      <TextField
        label={t('merge.reason')}
        placeholder={t('merge.reasonHint')}
        required
        autoFocus
        maxLength={300}
        value={reason}
        onChange={setReason}
        error={isAsked && isMissing ? t('fieldError.required') : undefined}
      />
      <Row justify="space-between">
        <Button icon="undo" label={t('merge.back')} onPress={onBack} />
        <Button
          submit
          tone="primary"
          icon="people"
          label={t('merge.save')}
          shortcut="Ctrl+Enter"
          busy={busy}
        />
      </Row>
    </Form>
  );
}
