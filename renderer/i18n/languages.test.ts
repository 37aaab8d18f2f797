import { describe, expect, it } from 'vitest';
import {
  icdFields,
  icdProblemCodes,
  icdWarningCodes,
} from '#shared/domain/diagnosis/icd10-table/list-codes.ts';
import { formProblemCodes } from '#shared/domain/exam-form/read-form.ts';
import { medicineProblemCodes, medicineWarningCodes } from '#shared/domain/medicine-list/list-codes.ts';
import { medicineFields } from '#shared/domain/medicine-list/list-fields.ts';
import { refusalCodes } from '#shared/domain/refusal.ts';
import { desks, roles } from '#shared/domain/roles.ts';
import { fileRefusalCodes } from '#shared/domain/table-file/file-refusal.ts';
import { categories } from '#shared/domain/visit/category.ts';
import type { ProblemCode } from '#shared/host-api.ts';
import { documentKinds } from '#shared/printing.ts';
import { jobStates } from '#shared/rows.ts';
import en from './en.json' with { type: 'json' };
import vi from './vi.json' with { type: 'json' };
import type { WordsCode } from './words.ts';

type Tree = { [key: string]: string | Tree };

/** Every sentence by its full key. */
function sentences(tree: Tree, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const here = path ? `${path}.${key}` : key;
    if (typeof value === 'string') found.set(here, value);
    else for (const [inner, text] of sentences(value, here)) found.set(inner, text);
  }
  return found;
}

const vietnamese = sentences(vi);
const english = sentences(en);
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).toSorted();

// Every code has to stand here, or the types say so.
const problems: Record<Exclude<WordsCode, (typeof refusalCodes)[number]>, true> = {
  'bad-request': true,
  'too-large': true,
  'not-found': true,
  locked: true,
  'wrong-passphrase': true,
  'wrong-pin': true,
  'same-pin': true,
  'pin-to-be-chosen': true,
  wait: true,
  'journal-too-new': true,
  'journal-unreadable': true,
  'key-slot-damaged': true,
  'no-document': true,
  'no-printer': true,
  'no-spooler': true,
  'no-journal-of-this-day': true,
  'hub-unreachable': true,
  'pairing-code-wrong': true,
  'day-already-here': true,
  'hub-not-started': true,
  'hub-no-program': true,
  'not-the-hub': true,
  'backup-folder-missing': true,
  'backup-folder-full': true,
  'backup-folder-read-only': true,
  'backup-failed': true,
  'backup-has-more': true,
  'upload-interrupted': true,
  'copy-not-ours': true,
  'copy-too-new': true,
  'copy-cut': true,
  'copy-altered': true,
  'copy-wrong-kind': true,
  'no-free-letter': true,
  'list-unusable': true,
  'archive-not-verified': true,
  'archive-missing': true,
  'archive-not-there': true,
  'archive-outdated': true,
  'confirmation-wrong': true,
  'carry-over-wrong-kind': true,
  'carry-over-same-day': true,
  'carry-over-practice': true,
  internal: true,
  'host-unreachable': true,
};

describe('the two languages', () => {
  it('hold exactly the same keys', () => {
    expect([...english.keys()].toSorted()).toEqual([...vietnamese.keys()].toSorted());
  });

  it('leave nothing empty', () => {
    for (const [key, text] of [...vietnamese, ...english]) expect(text.trim(), key).not.toBe('');
  });

  it('fill the same gaps in each sentence', () => {
    for (const [key, text] of vietnamese) {
      const other = english.get(key) ?? '';
      const used = new Set(placeholders(text));
      expect([...new Set(placeholders(other))], key).toEqual([...used]);
    }
  });

  it('explain every refusal and every problem in two sentences', () => {
    const codes: ProblemCode[] = [...refusalCodes];
    for (const language of [vietnamese, english]) {
      for (const code of codes) {
        expect(language.get(`refusal.${code}.title`), code).toBeTruthy();
        expect(language.get(`refusal.${code}.text`), code).toBeTruthy();
      }
      for (const code of Object.keys(problems)) {
        expect(language.get(`problem.${code}.title`), code).toBeTruthy();
        expect(language.get(`problem.${code}.text`), code).toBeTruthy();
      }
    }
  });

  it('say what every note on a list of medicines and every refusal of it means', () => {
    const codes = [
      ...medicineFields.map((field) => `field.${field}`),
      ...fileRefusalCodes.map((code) => `refusal.${code}`),
      ...medicineProblemCodes.map((code) => `problem.${code}`),
      ...medicineWarningCodes.map((code) => `warning.${code}`),
    ];
    for (const language of [vietnamese, english]) {
      const keys = [...language.keys()].filter((key) => key.startsWith('medicineList.'));
      expect(keys.toSorted()).toEqual(codes.map((code) => `medicineList.${code}`).toSorted());
      for (const code of fileRefusalCodes) expect(language.get(`import.refusal.${code}`), code).toBeTruthy();
    }
  });

  it('say what every note on a list of diagnoses and every fault of a form means', () => {
    const notes = [
      ...icdFields.map((field) => `icdList.field.${field}`),
      ...fileRefusalCodes.map((code) => `icdList.refusal.${code}`),
      ...icdProblemCodes.map((code) => `icdList.problem.${code}`),
      ...icdWarningCodes.map((code) => `icdList.warning.${code}`),
      ...formProblemCodes.map((code) => `formFile.problem.${code}`),
    ];
    for (const language of [vietnamese, english])
      for (const key of notes) expect(language.get(key), key).toBeTruthy();
  });

  it('name every role, desk, category, document and state of a print', () => {
    const names = [
      ...roles.map((role) => `role.${role}`),
      ...desks.map((desk) => `desk.${desk}`),
      ...categories.map((category) => `category.${category}`),
      ...documentKinds.map((kind) => `documentKind.${kind}`),
      ...jobStates.map((state) => `jobState.${state}`),
    ];
    for (const name of names) {
      expect(vietnamese.has(name), name).toBe(true);
      expect(english.has(name), name).toBe(true);
    }
  });

  it('do not leak English words into Vietnamese', () => {
    const words =
      /\b(the|and|not|your|please|save|saved|print|failed|patient|visit|open|close|type|again|nothing|person|search|name|doctor|queue|ticket|medicine|error|screen)\b/i;
    // Each language names the other in its own words.
    const naming = ['frame.otherLanguage', 'palette.language'];
    for (const [key, text] of vietnamese) {
      if (!naming.includes(key)) expect(text.replace(/\{\{\w+\}\}/g, ''), key).not.toMatch(words);
    }
  });
});
