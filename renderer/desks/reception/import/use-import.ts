/** The way of a list from its file to the record, one step after the other. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Matching, RememberedMatching } from '#shared/domain/patient-list/list-fields.ts';
import { matchColumns } from '#shared/domain/patient-list/match-columns.ts';
import type { FileRefusal } from '#shared/domain/table-file/file-refusal.ts';
import { rememberMatching } from '#shared/domain/table-file/remember-matching.ts';
import type { DayRow } from '#shared/rows.ts';
import { loadPlaces } from '../../../app/places/use-places.ts';
import { useTellProblem } from '../../../app/use-send.ts';
import { useMirror } from '../../../mirror/index.ts';
import type { Candidate } from './candidates.ts';
import { type CheckedList, checkList } from './check-list.ts';
import { type OpenList, openList } from './open-list.ts';
import { type Refused, takePeople } from './take-people.ts';

export interface Taking {
  checked: CheckedList;
  people: readonly Candidate[];
  done: number;
  refused: readonly Refused[];
}

export type Step =
  | { kind: 'choose'; refusal?: FileRefusal | { code: 'unreadable' } }
  | { kind: 'columns'; list: OpenList; matching: Matching; isRemembered: boolean }
  | { kind: 'working'; stage: 'reading' | 'comparing'; done: number; total: number }
  | { kind: 'check'; checked: CheckedList }
  | ({ kind: 'taking'; isStopped: boolean } & Taking)
  | ({ kind: 'done' } & Taking);

const start: Step = { kind: 'choose' };

export function useImport(day: DayRow) {
  const mirror = useMirror();
  const tell = useTellProblem();
  const [step, setStep] = useState<Step>(start);
  const [remembered, setRemembered] = useState<readonly RememberedMatching[]>([]);
  const running = useRef(new AbortController());
  useEffect(() => {
    mirror.client.settings().then((settings) => setRemembered(settings.columnMatchings ?? []), tell);
  }, [mirror, tell]);
  // Nobody is there any more to see how far it is.
  useEffect(() => () => running.current.abort(), []);

  const columnsOf = useCallback((list: OpenList) => matchColumns(headersOf(list), remembered), [remembered]);

  const choose = async (file: File) => {
    const opened = await openList(file);
    if ('refusal' in opened) setStep({ kind: 'choose', refusal: opened.refusal });
    else setStep({ kind: 'columns', list: opened.list, ...columnsOf(opened.list) });
  };

  const remember = async (list: OpenList, matching: Matching) => {
    if (JSON.stringify(matching) === JSON.stringify(columnsOf(list).matching)) return;
    try {
      // Read again: a printer may have been chosen meanwhile.
      const settings = await mirror.client.settings();
      const columnMatchings = rememberMatching(settings.columnMatchings ?? [], headersOf(list), matching);
      await mirror.client.saveSettings({ ...settings, columnMatchings });
      setRemembered(columnMatchings);
    } catch (error) {
      tell(error);
    }
  };

  const read = async (list: OpenList, matching: Matching) => {
    const work = new AbortController();
    running.current = work;
    setStep({ kind: 'working', stage: 'reading', done: 0, total: list.table.rows.length });
    await remember(list, matching);
    const [places, everybody] = await Promise.all([loadPlaces(), mirror.everybody()]);
    const checked = await checkList(
      list,
      matching,
      { day, places, everybody },
      {
        onProgress: (stage, done, total) => setStep({ kind: 'working', stage, done, total }),
        signal: work.signal,
      },
    );
    if (checked) setStep({ kind: 'check', checked });
  };

  const take = async (taking: Taking) => {
    const { checked, people, done: from } = taking;
    let now = taking;
    const show = (isStopped: boolean) => setStep({ kind: 'taking', isStopped, ...now });
    show(false);
    try {
      await takePeople(mirror, { list: checked.list.name, people, from }, (done, refused) => {
        now = { ...now, done, refused: [...now.refused, ...refused] };
        show(false);
      });
      setStep({ kind: 'done', ...now });
    } catch (error) {
      show(true);
      tell(error);
    }
  };

  const backToColumns = ({ list, matching }: CheckedList) =>
    setStep({ kind: 'columns', list, matching, isRemembered: false });
  const restart = () => {
    running.current.abort();
    setStep(start);
  };
  return { step, choose, read, take, backToColumns, restart };
}

const headersOf = ({ table }: OpenList) => table.columns.map(({ header }) => header);
