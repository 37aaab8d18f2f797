/** What was answered in a form, as it stands on paper: in Vietnamese, in the form's order, what is unusual in bold. */
import type { Content, ContentText } from 'pdfmake/interfaces';
import type { Answers } from '../domain/exam-form/answers.ts';
import type { RaisedInExam } from '../domain/exam-form/checked-answers.ts';
import type { ExamForm } from '../domain/exam-form/exam-form.ts';
import { type Finding, type FindingsOfSection, findingsOf } from '../domain/exam-form/findings.ts';
import { flowing, partTitle } from './medical-paper.ts';
import { printable } from './style.ts';

/** The sections that something was answered in. */
export const sectionsOnPaper = (form: ExamForm | undefined, answers: Answers): FindingsOfSection[] =>
  form ? findingsOf(form, answers, 'vi') : [];

// What is kept on one page must fit on one, or it would not be printed at all.
const mostLettersKept = 1200;

/** A section in two: what may break over pages, and its end, which stays with the signature. */
export function keptEnd(section: FindingsOfSection): { before: Content[]; kept: Content[] } {
  const { findings } = section;
  let letters = 0;
  let from = findings.length;
  while (from > 0) {
    letters += findings[from - 1]?.value.length ?? 0;
    if (letters > mostLettersKept) break;
    from -= 1;
  }
  const begins = from === 0 ? [] : findingsOnPaper({ ...section, findings: findings.slice(0, from) });
  const ends = findingsOnPaper({ ...section, findings: findings.slice(from) });
  return { before: begins, kept: from === 0 ? ends : ends.slice(1) };
}

/** One section: normal findings that follow each other in one paragraph, each other one in a line of its own. */
export function findingsOnPaper({ title, findings }: FindingsOfSection): Content[] {
  const lines: Content[] = [];
  let normal: Finding[] = [];
  const flush = () => {
    if (normal.length > 0) lines.push({ text: `${capitalised(normal.map(inWords).join('; '))}.`, margin });
    normal = [];
  };
  for (const finding of findings) {
    if (finding.normal) normal.push(finding);
    else {
      flush();
      lines.push({ text: lineOf(title, finding), margin });
    }
  }
  flush();
  return [partTitle(title), ...lines];
}

const margin: [number, number, number, number] = [0, 1, 0, 1];

/** A finding that is called as its section is needs no second name. */
const lineOf = (title: string, { label, value, unusual }: Finding): ContentText['text'] =>
  label === title
    ? [{ text: flowing(value), bold: true }]
    : [
        { text: `${printable(label)}: `, bold: unusual },
        { text: printable(value), bold: unusual },
      ];

const inWords = ({ label, value }: Finding) => `${printable(label)}: ${withinSentence(printable(value))}`;

/** Options begin with a capital letter, unless it is an abbreviation. */
const withinSentence = (value: string) =>
  /^\p{Lu}\p{Ll}/u.test(value) ? value.charAt(0).toLocaleLowerCase('vi') + value.slice(1) : value;

const capitalised = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** Red flags, with the form's own reason. */
export const flagsOnPaper = (flags: readonly RaisedInExam[]): Content[] =>
  flags.map(({ reason }) => ({ text: `Cần chú ý: ${printable(reason.vi)}`, bold: true, margin }));
