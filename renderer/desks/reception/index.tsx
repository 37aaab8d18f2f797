/** The reception desk: find or register somebody, give them a ticket. */
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import { useDay } from '../../mirror/index.ts';
import { DeskLayout, notify, useShortcut } from '../../ui/index.ts';
import { CorrectPerson } from './correct-person.tsx';
import { type Typed, useFormDraft } from './draft.ts';
import { EstimatedAge } from './emergency/estimated-age.tsx';
import { useEmergency } from './emergency/use-emergency.ts';
import { FindPerson } from './find-person.tsx';
import { ImportScreen } from './import/index.ts';
import { IntakeBand } from './intake/intake-band.tsx';
import { NewPerson } from './new-person.tsx';
import { type PaperInput, paperInput } from './paper-entry/paper-form.ts';
import { PaperVisit } from './paper-entry/paper-visit.tsx';
import { PersonWork } from './person-work.tsx';
import { type CardScan, DeskScanner } from './scan/desk-scanner.tsx';
import { inputOfCard } from './scan/fill-from-card.ts';
import { StartWork } from './start-work.tsx';
import { LatestTickets, WaitingNow } from './today.tsx';
import { typedInSearch } from './typed-in-search.ts';

type Work =
  | { kind: 'start' }
  | { kind: 'person'; id: string; taken: boolean }
  | { kind: 'new'; typed: Typed; scan?: CardScan; turn?: string }
  | { kind: 'paper-visit'; id: string; paper: PaperInput }
  | { kind: 'correct'; id: string }
  | { kind: 'import' };

const start: Work = { kind: 'start' };

export default function Reception() {
  const { t } = useTranslation();
  const day = useDay();
  const [text, setText] = useState('');
  const [work, setWork] = useState<Work>(start);
  const { draft, keep, drop } = useFormDraft();
  const [params, setParams] = useSearchParams();
  const asked = params.get('person');
  useEffect(() => {
    if (!asked) return;
    setWork({ kind: 'person', id: asked, taken: true });
    setParams({}, { replace: true });
  }, [asked, setParams]);
  const show = useCallback((id: string) => setWork({ kind: 'person', id, taken: false }), []);
  const take = useCallback((id: string) => setWork({ kind: 'person', id, taken: true }), []);
  const emergency = useEmergency(day, show);
  // At the start they are buttons.
  useShortcut('F7', () => emergency('male'), { enabled: work.kind !== 'start' });
  useShortcut('Shift+F7', () => emergency('female'), { enabled: work.kind !== 'start' });
  if (!day) return null;

  const begin = (typed: Typed = { person: typedInSearch(text), visit: {} }, scan?: CardScan) =>
    setWork({ kind: 'new', typed, ...(scan ? { scan } : {}) });
  const beginPaper = (number: string, typed?: Typed) =>
    setWork({
      kind: 'new',
      typed: { person: {}, visit: {}, ...typed, paper: paperInput(number) },
      turn: `paper ${number}`,
    });
  const find = (next: string) => {
    setText(next);
    setWork(start);
  };
  const sayBusy = () => notify({ title: t('scan.correcting.title'), text: t('scan.correcting.text') });
  const aside = (
    <>
      <WaitingNow day={day} />
      <LatestTickets onChoose={take} />
    </>
  );
  if (work.kind === 'new') {
    const { paper } = work.typed;
    return (
      <NewPerson
        key={work.turn}
        day={day}
        typed={work.typed}
        scan={work.scan}
        onType={keep}
        onLeave={() => setWork(start)}
        onChoose={(id) => {
          drop();
          if (paper) setWork({ kind: 'paper-visit', id, paper });
          else take(id);
        }}
        onPaper={beginPaper}
        onSaved={(id) => {
          drop();
          setText('');
          show(id);
        }}
      />
    );
  }
  if (work.kind === 'correct')
    return (
      <>
        <DeskScanner onPerson={sayBusy} onCard={sayBusy} onNumber={sayBusy} onPaper={sayBusy} />
        <CorrectPerson day={day} id={work.id} aside={aside} onDone={() => show(work.id)} />
      </>
    );
  if (work.kind === 'import') return <ImportScreen day={day} onLeave={() => setWork(start)} />;
  const list = (
    <FindPerson
      today={day.date}
      text={text}
      onText={find}
      selected={work.kind === 'person' ? work.id : undefined}
      onSelect={show}
      onTake={take}
    />
  );
  return (
    <DeskLayout list={list} aside={work.kind === 'start' && aside}>
      <DeskScanner
        onPerson={take}
        onCard={(scan) => begin({ person: inputOfCard(scan.card), visit: {} }, scan)}
        onNumber={(number) => find(Object.values(number)[0] ?? '')}
        onPaper={(number) => beginPaper(number)}
      />
      <IntakeBand />
      {work.kind === 'start' && (
        <StartWork
          day={day}
          searched={text}
          draft={draft}
          onNew={() => begin()}
          onResume={(typed) => begin(typed)}
          onDrop={drop}
          onEmergency={emergency}
          onPaper={() => beginPaper('')}
          onImport={() => setWork({ kind: 'import' })}
        />
      )}
      {work.kind === 'paper-visit' && (
        <PaperVisit
          day={day}
          id={work.id}
          paper={work.paper}
          onOpened={() => show(work.id)}
          onLeave={() => setWork(start)}
        />
      )}
      {work.kind === 'person' && (
        <>
          <EstimatedAge id={work.id} day={day} />
          <PersonWork
            key={work.id}
            day={day}
            id={work.id}
            taken={work.taken}
            onNew={() => begin()}
            onCorrect={() => setWork({ kind: 'correct', id: work.id })}
            onNext={() => find('')}
            onOpen={show}
          />
        </>
      )}
    </DeskLayout>
  );
}
