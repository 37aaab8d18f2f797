import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useRef, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { DayRow } from '#shared/rows.ts';
import { withCommune } from '../../app/places/use-places.ts';
import { usePrint } from '../../app/use-print.ts';
import { useOneAtATime, useSend } from '../../app/use-send.ts';
import { notify } from '../../ui/index.ts';
import {
  type ConsentInput,
  type ConsentOutput,
  consentFormSchema,
  consentOf,
  emptyConsent,
} from './consent/consent-form.ts';
import type { Typed } from './draft.ts';
import { usePaperForm } from './paper-entry/use-paper-form.ts';
import {
  emptyPerson,
  type PersonInput,
  type PersonOutput,
  personFormSchema,
  personOf,
} from './person-form.ts';
import { RegistrationRun } from './registration.ts';
import { validated } from './validated.ts';
import { emptyVisit, type VisitForm, type VisitInput, visitFormSchema } from './visit-form.ts';

/** The forms of somebody who comes for the first time, and what becomes of them. */
export function useNewPerson({
  day,
  typed,
  isBegun,
  onType,
  onSaved,
}: {
  day: DayRow;
  /** What was typed before. */
  typed: Typed;
  /** It is worth keeping although nobody has typed yet. */
  isBegun: boolean;
  onType: (typed: Typed) => void;
  onSaved: (patientId: string) => void;
}) {
  const { t } = useTranslation();
  const { send } = useSend();
  const { run: once, busy } = useOneAtATime();
  const { print } = usePrint();
  const run = useRef(new RegistrationRun());
  const person = useForm<PersonInput, unknown, PersonOutput>({
    resolver: zodResolver(personFormSchema(day.date)),
    defaultValues: { ...emptyPerson, ...typed.person },
  });
  const visit = useForm<VisitInput, unknown, VisitForm>({
    resolver: zodResolver(visitFormSchema(day)),
    defaultValues: { ...emptyVisit, ...typed.visit },
  });
  const consent = useForm<ConsentInput, unknown, ConsentOutput>({
    resolver: zodResolver(consentFormSchema),
    defaultValues: { ...emptyConsent, ...typed.consent },
  });
  const [asksConsent, setAsksConsent] = useState(typed.consent !== undefined);
  const isOnPaper = typed.paper !== undefined;
  const paper = usePaperForm(day, typed.paper);

  const values = useWatch({ control: person.control });
  const now: Typed = {
    person: { ...values, address: person.getValues('address') },
    visit: useWatch({ control: visit.control }),
    consent: keptIf(asksConsent, useWatch({ control: consent.control })),
    paper: keptIf(isOnPaper, { number: '', time: '', ...useWatch({ control: paper.control }) }),
  };
  const isTyped =
    isBegun || [person, visit, consent, paper].some(({ formState }) => formState.isDirty) || asksConsent;
  const written = JSON.stringify(now);
  const latest = useRef({ now, onType });
  useEffect(() => {
    latest.current = { now, onType };
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: kept when what is written has changed.
  useEffect(() => {
    if (isTyped) latest.current.onType(latest.current.now);
  }, [written, isTyped]);

  const registerAndOpen = async () => {
    // Every form says what is missing; the cursor goes to the first one's field.
    const onPaper = isOnPaper ? await validated(paper) : undefined;
    const who = isOnPaper && !onPaper ? void (await person.trigger()) : await validated(person);
    const what = who ? await validated(visit) : void (await visit.trigger());
    if (!who || !what) return;
    const answers = asksConsent ? await validated(consent) : undefined;
    if (asksConsent && !answers) return;
    const address = await withCommune(who.address, day.site.province);
    const saved = await run.current.save(
      {
        person: personOf({ ...who, address }),
        visit: what,
        day,
        consent: answers && consentOf(answers),
        onPaper,
      },
      send,
    );
    if (!saved) {
      if (run.current.registered)
        notify({
          tone: 'priority',
          title: t('reception.registered'),
          text: t('reception.registeredNoVisit'),
        });
      return;
    }
    onSaved(saved.patientId);
    await print({ kind: 'ticket', subject: `visit/${saved.visitId}` });
  };
  const save = () => once(registerAndOpen);
  return { person, visit, consent, paper, isOnPaper, asksConsent, setAsksConsent, typed: now, save, busy };
}

const keptIf = <Value>(isKept: boolean, value: Value) => (isKept ? value : undefined);
