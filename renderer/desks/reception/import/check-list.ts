/** A list read to its end: who can be taken, who is here already, and what is wrong. */
import { searchText } from '#shared/domain/patient/name.ts';
import type { RowProblem, RowRemark } from '#shared/domain/patient-list/cells.ts';
import type { Matching } from '#shared/domain/patient-list/list-fields.ts';
import { readList } from '#shared/domain/patient-list/read-list.ts';
import type { Commune } from '#shared/domain/places/commune.ts';
import type { PlaceIndex } from '#shared/domain/places/place-index.ts';
import { placeOfText } from '#shared/domain/places/place-of-text.ts';
import type { DayRow, PatientRow } from '#shared/rows.ts';
import { inSlices } from '../../../app/in-slices.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import type { OpenList } from './open-list.ts';
import { findSimilar, type Similar } from './similar.ts';

export interface CheckedList {
  list: OpenList;
  matching: Matching;
  /** Who can be taken, in the order of the list. */
  candidates: Candidate[];
  /** How many rows were taken from this list before. */
  already: number;
  similar: Similar[];
  problems: RowProblem[];
  remarks: RowRemark[];
  isMonthFirst: boolean;
}

export type Progressing = (stage: 'reading' | 'comparing', done: number, total: number) => void;

export interface Surroundings {
  day: Pick<DayRow, 'date' | 'specialties' | 'site'>;
  places: PlaceIndex;
  everybody: readonly PatientRow[];
}

/** Nothing when it was given up. */
export async function checkList(
  list: OpenList,
  matching: Matching,
  { day, places, everybody }: Surroundings,
  { onProgress, signal }: { onProgress: Progressing; signal: AbortSignal },
): Promise<CheckedList | undefined> {
  const rows = list.table.rows.length;
  const reading = await inSlices(
    readList(list.table, matching, {
      today: day.date,
      specialtyOf: specialtyByName(day.specialties),
      communeOf: communeByAddress(places, day.site.province),
    }),
    { onDone: (done) => onProgress('reading', done, rows), signal },
  );
  if (!reading) return undefined;
  const { people, problems, remarks, isMonthFirst } = reading;
  const here = new Set(everybody.map(({ id }) => id));
  const all = candidatesOf(people);
  const candidates = all.filter(({ id }) => !here.has(id));
  const similar = await inSlices(findSimilar(candidates, everybody), {
    onDone: (done) => onProgress('comparing', done, candidates.length),
    signal,
  });
  if (!similar) return undefined;
  const already = all.length - candidates.length;
  return { list, matching, candidates, already, similar, problems, remarks, isMonthFirst };
}

/** Lists write a specialty in either language, or as its room is called for short. */
function specialtyByName(specialties: DayRow['specialties']): (name: string) => string | undefined {
  const ids = new Map(
    specialties.flatMap(({ id, name }) => [name.vi, name.en, id].map((each) => [searchText(each), id])),
  );
  return (name) => ids.get(searchText(name)) ?? ids.get(searchText(name).replace(/^(khoa|kham) /, ''));
}

/** Many rows have the same address. */
function communeByAddress(places: PlaceIndex, province: string): (address: string) => Commune | undefined {
  const known = new Map<string, Commune | undefined>();
  return (address) => {
    if (!known.has(address)) known.set(address, placeOfText(places, address, { near: [province] }));
    return known.get(address);
  };
}
