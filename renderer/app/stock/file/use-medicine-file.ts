/** The way of a list of medicines from its file to the record, one step after the other. */
import { useEffect, useRef, useState } from 'react';
import type { Medicine } from '#shared/domain/medicine/medicine.ts';
import { type MedicineList, readMedicineList } from '#shared/domain/medicine-list/read-medicine-list.ts';
import type { FileRefusal } from '#shared/domain/table-file/file-refusal.ts';
import type { DayRow, LotRow } from '#shared/rows.ts';
import { useMirror } from '../../../mirror/index.ts';
import { readBytes } from '../../import/read-bytes.ts';
import { useMay } from '../../session.ts';
import { useTellProblem } from '../../use-send.ts';
import { type Step, sizeOf, stepsOf } from './plan.ts';
import { type Refused, takeSteps } from './take-steps.ts';

export interface ReadFile {
  list: MedicineList;
  steps: readonly Step[];
}

export interface Taking extends ReadFile {
  /** Steps that are answered. */
  done: number;
  refused: readonly Refused[];
}

export type Stage =
  | { kind: 'choose'; refusal?: FileRefusal | { code: 'unreadable' } }
  | ({ kind: 'check' } & ReadFile)
  | ({ kind: 'taking'; isStopped: boolean } & Taking)
  | ({ kind: 'done' } & Taking);

export function useMedicineFile(day: DayRow, lots: readonly LotRow[]) {
  const mirror = useMirror();
  const tell = useTellProblem();
  const mayAdd = useMay()('day.list');
  const [stage, setStage] = useState<Stage>({ kind: 'choose' });
  const [starter, setStarter] = useState<readonly Medicine[]>();
  const isGone = useRef(false);
  useEffect(() => {
    mirror.client.starterFormulary().then(({ medicines }) => setStarter(medicines), tell);
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, [mirror, tell]);

  const read = (source: Uint8Array | string) => {
    const { formulary, date } = day;
    const result = readMedicineList(source, { formulary, starter: starter ?? [], lots, date });
    if ('refusal' in result) setStage({ kind: 'choose', refusal: result.refusal });
    else setStage({ kind: 'check', list: result.list, steps: stepsOf(result.list, day, mayAdd) });
  };

  const choose = async (file: File) => {
    const opened = await readBytes(file);
    if ('refusal' in opened) setStage({ kind: 'choose', refusal: opened.refusal });
    else read(opened.bytes);
  };

  const take = async (from: Taking) => {
    let now = from;
    const show = (isStopped: boolean) => setStage({ kind: 'taking', isStopped, ...now });
    show(false);
    try {
      await takeSteps(mirror, now.steps, now.done, (done, refused) => {
        now = { ...now, done, refused: [...now.refused, ...refused] };
        if (!isGone.current) show(false);
      });
      setStage({ kind: 'done', ...now });
    } catch (error) {
      show(true);
      tell(error);
    }
  };

  const restart = () => setStage({ kind: 'choose' });
  /** The starter list says what a row means; nothing is read before it is there. */
  return { stage, isReady: starter !== undefined, choose, read, take, restart };
}

/** How many medicines and lots the first so many steps bring. */
export const broughtBy = (steps: readonly Step[], done = steps.length): number =>
  steps.slice(0, done).reduce((sum, step) => sum + sizeOf(step), 0);
