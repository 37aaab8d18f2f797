/**
 * Which column of a list of codes holds what, guessed from its header. The ministry's list has columns of chapters, groups
 * and types beside those of the diseases, each with a code and a title in both languages.
 */
import { searchText } from '../../patient/name.ts';
import { fieldsNamed, type HeaderWords } from '../../table-file/header-words.ts';
import type { TableKind } from '../../table-file/read-table.ts';
import { mostIcdCodes } from '../icd10-list.ts';
import { type IcdField, type IcdMatching, icdFields } from './list-codes.ts';

const ofOthers = /\b(chuong|nhom|loai|chapter|group|type|bao cao|block|category)\b/;

/** Of two fields that fit a header the earlier one is meant. `bareCode` is the code without its point. */
const headerWords: readonly HeaderWords<IcdField | 'bareCode'>[] = [
  {
    field: 'en',
    is: /^(en|english|disease|disease name)$|\b(disease name|tieng anh|english)\b/,
    not: ofOthers,
  },
  {
    field: 'vi',
    is: /^(vi|ten|title|name|chan doan)$|\b(ten benh|ten chan doan|ten tieng viet|tieng viet|vietnamese|ten day du)\b/,
    not: ofOthers,
  },
  { field: 'bareCode', is: /\bma\b.*\bkhong dau\b/, not: ofOthers },
  {
    field: 'code',
    is: /^(ma|ma so|code|icd|icd 10|icd10)$|\b(ma benh|ma icd|ma so icd|icd code|icd 10|icd10)\b/,
    not: ofOthers,
  },
];

/** Guesses; the first of several columns counts. Columns it cannot place are left out. */
export function guessIcdColumns(headers: readonly string[]): IcdMatching {
  const found = new Map<IcdField | 'bareCode', number>();
  for (const [index, header] of headers.entries()) {
    const [field] = fieldsNamed(headerWords, searchText(header));
    if (field !== undefined && !found.has(field)) found.set(field, index);
  }
  const code = found.get('code') ?? found.get('bareCode');
  if (code !== undefined) found.set('code', code);
  return Object.fromEntries(
    icdFields.flatMap((field) => {
      const column = found.get(field);
      return column === undefined ? [] : [[field, column]];
    }),
  );
}

/** Whether the cells name a code and a title, as only a header does. */
export function isIcdHeader(cells: readonly string[]): boolean {
  const { code, vi } = guessIcdColumns(cells);
  return code !== undefined && vi !== undefined;
}

export const icdTable: TableKind = {
  mostRows: mostIcdCodes,
  countFields: (cells) => Object.keys(guessIcdColumns(cells)).length,
  isHeader: isIcdHeader,
  mainColumn: (cells) => guessIcdColumns(cells).code,
  // A list without a header begins with a code: it would be lost.
  mayBeUnnamed: false,
};
