/** The reception desk: find or register somebody, give them a ticket. */
import { useCallback, useEffect, useState } from 'react';
import { useSearchParams } from 'wouter';
import { useDay } from '../../mirror/index.ts';
import { DeskLayout } from '../../ui/index.ts';
import { CorrectPerson } from './correct-person.tsx';
import { type FormDraft, type Typed, useFormDraft } from './draft.ts';
import { FindPerson } from './find-person.tsx';
import { NewPerson } from './new-person.tsx';
import { PersonWork } from './person-work.tsx';
import { StartWork } from './start-work.tsx';
import { LatestTickets, WaitingNow } from './today.tsx';

type Work =
  | { kind: 'start' }
  | { kind: 'person'; id: string; taken: boolean }
  | { kind: 'new'; typed: Typed }
  | { kind: 'correct'; id: string };

const start: Work = { kind: 'start' };

export default function Reception() {
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
  if (!day) return null;

  const aside = (
    <>
      <WaitingNow day={day} />
      <LatestTickets onChoose={take} />
    </>
  );
  if (work.kind === 'new')
    return (
      <NewPerson
        day={day}
        typed={work.typed}
        aside={aside}
        onType={keep}
        onLeave={() => setWork(start)}
        onChoose={take}
        onSaved={(id) => {
          drop();
          setText('');
          show(id);
        }}
      />
    );
  if (work.kind === 'correct')
    return <CorrectPerson day={day} id={work.id} aside={aside} onDone={() => show(work.id)} />;
  const begin = (from?: FormDraft) =>
    setWork({ kind: 'new', typed: from ?? { person: namePart(text), visit: {} } });
  const find = (next: string) => {
    setText(next);
    setWork(start);
  };
  const list = (
    <FindPerson
      text={text}
      onText={find}
      selected={work.kind === 'person' ? work.id : undefined}
      onSelect={show}
      onTake={take}
    />
  );
  return (
    <DeskLayout list={list} aside={work.kind === 'start' && aside}>
      {work.kind === 'person' ? (
        <PersonWork
          key={work.id}
          day={day}
          id={work.id}
          taken={work.taken}
          onNew={() => begin()}
          onCorrect={() => setWork({ kind: 'correct', id: work.id })}
          onNext={() => find('')}
        />
      ) : (
        <StartWork draft={draft} onNew={begin} onDrop={drop} />
      )}
    </DeskLayout>
  );
}

/** What was typed into the search goes into the form: a name, unless it is a number. */
function namePart(text: string): Typed['person'] {
  const typed = text.trim();
  if (/^\d{12}$/.test(typed)) return { identityNumber: typed };
  return /\d/.test(typed) ? {} : { name: typed };
}
