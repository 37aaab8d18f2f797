/** What the papers of special support tell besides the cases themselves. */
import { createHash } from 'node:crypto';
import type { Book } from '#main/clinic/book.ts';
import type { CaseOnPaper, OpenCases } from '#shared/documents/open-cases.ts';
import { type ReferralFacts, referralLetter } from '#shared/documents/referral-letter.ts';
import { latestConsent } from '#shared/domain/patient/consent.ts';
import type { SubjectState } from '#shared/domain/subject.ts';
import { letterProblem } from '#shared/domain/support-case/letter.ts';
import { helpedVnd, isCaseOpen } from '#shared/domain/support-case/stages.ts';
import type { SupportCaseState } from '#shared/domain/support-case/support-case.ts';
import type { VisitState } from '#shared/domain/visit/visit.ts';

/** A letter to a hospital as it is told now. */
interface ReferralNow {
  facts: ReferralFacts;
  /**
   * Names what the letter says, to the word: a letter that says anything else has another one. So a reprint says the same
   * as its original, and whatever was found since makes a new original.
   */
  edition: string;
}

/** Of the case of a person's record, with all their visits. Nothing when there is none, or nobody may be written to about it. */
export function referralNow(book: Book, id: string): ReferralNow | undefined {
  const { rows } = book;
  const setup = rows.day();
  const state = book.stateOf(`support-case/${id}`);
  const patient = rows.patient(id);
  if (!setup || !patient?.person || !isCase(state) || state.stages.length === 0) return undefined;
  if (letterProblem(state, latestConsent(patient.records))) return undefined;
  const visits = visitsOf(book, id);
  const facts: ReferralFacts = { setup, person: patient.person, health: patient.health, visits };
  const letter = referralLetter(state, facts, 1);
  if (!letter) return undefined;
  return { facts, edition: createHash('sha256').update(JSON.stringify(letter)).digest('base64url') };
}

const isCase = (state: SubjectState | undefined): state is SupportCaseState =>
  state !== undefined && 'stages' in state;

/** Of all records of a person, the first one first. */
function visitsOf({ rows, readers }: Book, id: string): VisitState[] {
  const records = new Set(rows.recordsOf(id));
  return [...readers.visits.ids()]
    .flatMap((visit) => rows.visit(visit) ?? [])
    .filter(({ opened }) => opened && records.has(opened.patientId))
    .toSorted((a, b) => `${a.opened?.at} ${a.id}`.localeCompare(`${b.opened?.at} ${b.id}`));
}

/** Those that are open, the longest first; told of are those who agreed to it. Nothing until the day is set up. */
export function openCases({ rows, readers }: Book): OpenCases | undefined {
  const setup = rows.day();
  if (!setup) return undefined;
  const open = [...readers.supportCases.ids()]
    .flatMap((id) => readers.supportCases.row(id) ?? [])
    .filter(isCaseOpen)
    .toSorted((a, b) => a.openedAt.localeCompare(b.openedAt));
  const at = open
    .map(({ lastStep, openedAt }) => lastStep?.at ?? openedAt)
    .toSorted()
    .at(-1);
  const estimated = open.flatMap(({ details }) => details.estimatedCostVnd ?? []);
  return {
    setup,
    ...(at === undefined ? {} : { at }),
    count: open.length,
    estimated: { count: estimated.length, vnd: estimated.reduce((sum, each) => sum + each, 0) },
    helpedVnd: open.reduce((sum, each) => sum + helpedVnd(each), 0),
    cases: open.flatMap(({ id, ticket, details, stages }): CaseOnPaper[] => {
      const patient = rows.patient(id);
      if (!patient?.person || latestConsent(patient.records)?.healthData !== 'given') return [];
      const { name, birth, commune } = patient.person;
      const person = { name, birthYear: birth.year, commune: commune?.name ?? '' };
      return [{ ticket, person, details, stages }];
    }),
  };
}
