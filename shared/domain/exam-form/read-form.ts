/** A form that somebody corrected, read from the text of its file; what is wrong with it by its place and in plain words. */
import type { AnswerCondition, ExamField, ExamForm } from './exam-form.ts';
import { examFormSchema } from './exam-form.ts';

export const formProblemCodes = [
  'not-json',
  'missing',
  'wrong-type',
  'too-long',
  'too-many',
  'too-few',
  'unknown-key',
  'bad-id',
  'invalid',
  'twice',
  'unknown-field',
  'unknown-source',
  'too-many-problems',
] as const;
type FormProblemCode = (typeof formProblemCodes)[number];

export interface FormProblem {
  code: FormProblemCode;
  /** As the file is written: `sections[1].fields[0].label.vi`; empty for the whole file. */
  path: string;
  /** Titles of the section and the field it is in, as far as they can be read. */
  within: string[];
  params: Record<string, string | number>;
}

/** Most problems that are named: whoever corrects a file reads it anew after each round. */
const mostProblems = 30;

/** Refused with one problem at least. The version is not looked at: that is the day's to decide. */
export function readForm(text: string): { form: ExamForm } | { problems: FormProblem[] } {
  const raw = parseJson(text);
  if (raw === undefined) return { problems: [{ code: 'not-json', path: '', within: [], params: {} }] };
  const parsed = examFormSchema.safeParse(raw);
  const found = parsed.success
    ? inconsistencies(parsed.data)
    : parsed.error.issues.map((issue) => ({
        path: issue.path,
        ...reasonOf(issue, valueAt(raw, issue.path)),
      }));
  if (parsed.success && found.length === 0) return { form: parsed.data };
  const problems = found.slice(0, mostProblems).map(({ path, code, params }) => ({
    code,
    path: pathText(path),
    within: withinOf(raw, path),
    params,
  }));
  const left = found.length - problems.length;
  if (left > 0) problems.push({ code: 'too-many-problems', path: '', within: [], params: { left } });
  return { problems };
}

type Path = readonly PropertyKey[];
interface Reason {
  code: FormProblemCode;
  params: FormProblem['params'];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

interface Issue {
  code: string;
  expected?: string;
  origin?: string;
  maximum?: number | bigint;
  keys?: string[];
}

function reasonOf(issue: Issue, value: unknown): Reason {
  const reason = (code: FormProblemCode, params: FormProblem['params'] = {}): Reason => ({ code, params });
  if (issue.code === 'unrecognized_keys')
    return reason('unknown-key', { key: (issue.keys ?? []).join(', ') });
  if (value === undefined) return reason('missing');
  if (issue.code === 'invalid_type') return reason('wrong-type', { expected: issue.expected ?? '' });
  if (issue.code === 'invalid_format') return reason('bad-id');
  if (issue.code === 'too_big') {
    const most = Number(issue.maximum);
    if (issue.origin === 'string') return reason('too-long', { most });
    return issue.origin === 'array' ? reason('too-many', { most }) : reason('invalid');
  }
  if (issue.code === 'too_small') {
    if (issue.origin === 'string') return reason('missing');
    return issue.origin === 'array' ? reason('too-few') : reason('invalid');
  }
  return reason('invalid');
}

/** What the shape cannot tell: names that are given twice, and names of what is not there. */
function inconsistencies(form: ExamForm): (Reason & { path: Path })[] {
  const found: (Reason & { path: Path })[] = [];
  const say = (path: Path, code: FormProblemCode, params: FormProblem['params'] = {}) =>
    found.push({ path, code, params });
  const fields = form.sections.flatMap((section) => section.fields);
  const known = new Set(fields.map(({ id }) => id));
  const sources = new Set(form.sources.map(({ id }) => id));
  const sayUnknown = (path: Path, names: readonly string[]) => {
    for (const name of names) if (!known.has(name)) say(path, 'unknown-field', { name });
  };
  const seen = new Set<string>();
  form.sections.forEach((section, at) => {
    section.fields.forEach((field, index) => {
      const path: Path = ['sections', at, 'fields', index];
      if (seen.has(field.id)) say([...path, 'id'], 'twice', { name: field.id });
      seen.add(field.id);
      if (field.when) sayUnknown([...path, 'when'], fieldsIn(field.when));
      sayUnknown([...path, 'of'], summedBy(field));
      if (field.source !== undefined && !sources.has(field.source))
        say([...path, 'source'], 'unknown-source', { name: field.source });
    });
  });
  form.redFlags.forEach((flag, at) => {
    sayUnknown(['redFlags', at, 'when'], fieldsIn(flag.when));
    if (!sources.has(flag.source)) say(['redFlags', at, 'source'], 'unknown-source', { name: flag.source });
  });
  return found;
}

const summedBy = (field: ExamField) => (field.kind === 'sum' ? field.of : []);

function fieldsIn(condition: AnswerCondition): string[] {
  if ('all' in condition) return condition.all.flatMap(fieldsIn);
  if ('any' in condition) return condition.any.flatMap(fieldsIn);
  return [condition.field];
}

const pathText = (path: Path) =>
  path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : `${text}${text && '.'}${String(key)}`),
    '',
  );

function valueAt(raw: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    raw,
  );
}

/** Titles on the way to a place: of the section, then of the field. */
function withinOf(raw: unknown, path: Path): string[] {
  const [first, section, second, field] = path;
  if (first !== 'sections' || section === undefined) return [];
  const names = [valueAt(raw, ['sections', section, 'title', 'vi'])];
  if (second === 'fields' && field !== undefined)
    names.push(valueAt(raw, ['sections', section, 'fields', field, 'label', 'vi']));
  return names.filter((name) => typeof name === 'string');
}
