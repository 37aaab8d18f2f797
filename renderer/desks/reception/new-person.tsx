/** Somebody who comes for the first time: who they are and what they came for, saved in one go. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayRow } from '#shared/rows.ts';
import { Button, DeskLayout, Form, Grid, Panel, Scroll, Stack, Tick } from '../../ui/index.ts';
import { ConsentFields } from './consent/consent-fields.tsx';
import type { Typed } from './draft.ts';
import { LikelyPeople } from './duplicates/likely-people.tsx';
import { IntakeBand } from './intake/intake-band.tsx';
import { PaperFields } from './paper-entry/paper-fields.tsx';
import { PersonFields } from './person-fields.tsx';
import { CardNotices } from './scan/card-notices.tsx';
import { type CardScan, DeskScanner } from './scan/desk-scanner.tsx';
import { firstQuestion, useCard } from './scan/use-card.ts';
import { useInsuranceGroup } from './use-insurance-group.ts';
import { useNewPerson } from './use-new-person.ts';
import { VisitFields } from './visit-fields.tsx';

export function NewPerson({
  day,
  typed,
  scan,
  onType,
  onSaved,
  onLeave,
  onChoose,
  onPaper,
}: {
  day: DayRow;
  /** What was typed before. */
  typed: Typed;
  /** The card with which the form was opened. */
  scan?: CardScan | undefined;
  onType: (typed: Typed) => void;
  onSaved: (patientId: string) => void;
  onLeave: () => void;
  /** It is somebody already known. */
  onChoose: (patientId: string) => void;
  /** A paper form was scanned. */
  onPaper: (number: string, typed: Typed) => void;
}) {
  const { t } = useTranslation();
  const form = useNewPerson({ day, typed, isBegun: scan !== undefined, onType, onSaved });
  const { person, visit } = form;
  const card = useCard(person, scan, day.site.province);
  const insured = useInsuranceGroup(form.typed.person.insuranceNumber);
  const ask = (question: ReturnType<typeof firstQuestion>) =>
    question === 'category' ? visit.setFocus(question) : person.setFocus(question);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form is opened by a card.
  useEffect(() => {
    if (scan) ask(firstQuestion(person.getValues(), scan));
  }, []);
  const title = t(form.isOnPaper ? 'reception.paperTitle' : 'reception.newPersonTitle');
  return (
    <DeskLayout
      aside={<LikelyPeople today={day.date} form={form.typed.person} onTake={onChoose} />}
      actions={<Button icon="undo" label={t('common.back')} shortcut="Escape" onPress={onLeave} />}
      primary={
        <Button
          tone="primary"
          icon="ticket"
          label={t('reception.save')}
          shortcut="Ctrl+Enter"
          busy={form.busy}
          onPress={form.save}
        />
      }
    >
      <DeskScanner
        onPerson={onChoose}
        onCard={(next) => ask(card.fill(next))}
        onNumber={(number) => {
          for (const [field, text] of Object.entries(number))
            if ((field === 'identityNumber' || field === 'insuranceNumber') && !person.getValues(field))
              person.setValue(field, text, { shouldDirty: true });
        }}
        onPaper={(number) => onPaper(number, form.typed)}
      />
      <IntakeBand />
      {card.scanned && <CardNotices scanned={card.scanned} onTake={card.takeAll} />}
      <Scroll>
        <Form label={title} onSubmit={form.save}>
          <Grid columns="minmax(0, 11fr) minmax(0, 10fr)" gap={3}>
            <Panel title={title} icon="new-person" tone="accent">
              <Stack gap={2}>
                {form.isOnPaper && (
                  <PaperFields control={form.paper.control} hasNumber={Boolean(typed.paper?.number)} />
                )}
                <PersonFields
                  control={person.control}
                  today={day.date}
                  province={day.site.province}
                  nameWarning={card.scanned?.diacriticsLost ? t('scan.diacriticsLost') : undefined}
                  autoFocus={!form.isOnPaper && !scan}
                />
              </Stack>
            </Panel>
            <Stack gap={3}>
              <Panel title={t('reception.visit')} icon="ticket" tone="accent">
                <VisitFields control={visit.control} day={day} suggested={insured?.suggests} />
              </Panel>
              <Panel>
                <Stack gap={3}>
                  <div>
                    <Tick
                      label={t('reception.consentAsked')}
                      value={form.asksConsent}
                      onChange={form.setAsksConsent}
                    />
                  </div>
                  {form.asksConsent && <ConsentFields control={form.consent.control} />}
                </Stack>
              </Panel>
            </Stack>
          </Grid>
        </Form>
      </Scroll>
    </DeskLayout>
  );
}
