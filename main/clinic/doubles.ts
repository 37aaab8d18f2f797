/** What only one may have, and two do: a number of two people, a ticket of two visits, open cases of one person. */
import type { Fact } from '#shared/domain/dispute.ts';
import type { PatientState } from '#shared/domain/patient/patient.ts';
import type { SubjectState } from '#shared/domain/subject.ts';
import { isCaseOpen } from '#shared/domain/support-case/stages.ts';
import type { SupportCaseState } from '#shared/domain/support-case/support-case.ts';
import type { VisitState } from '#shared/domain/visit/visit.ts';
import type { Spanning } from './disputes.ts';

/** What was found about a key; nothing when there is no contradiction. */
export type Finding = [key: string, found: Spanning | undefined];

/** Who holds what, from both sides. */
class Holders {
  readonly #of = new Map<string, Set<string>>();
  readonly #held = new Map<string, readonly string[]>();

  /** Replaces what somebody holds; answers with all they hold or held. */
  replace(id: string, held: readonly string[]): string[] {
    const before = this.#held.get(id) ?? [];
    this.#held.set(id, held);
    for (const each of before) this.#of.get(each)?.delete(id);
    for (const each of held) this.#of.set(each, (this.#of.get(each) ?? new Set()).add(id));
    return [...new Set([...before, ...held])];
  }

  held(id: string): readonly string[] {
    return this.#held.get(id) ?? [];
  }

  of(each: string): string[] {
    return [...(this.#of.get(each) ?? [])].toSorted();
  }
}

export class Doubles {
  readonly #numbers = new Holders();
  readonly #tickets = new Holders();
  readonly #patient: (id: string) => PatientState | undefined;
  readonly #visit: (id: string) => VisitState | undefined;
  readonly #supportCase: (id: string) => SupportCaseState | undefined;
  readonly #rootOf: (id: string) => string;

  /** `rootOf` names the record that goes on for a person. */
  constructor(read: {
    patient(id: string): PatientState | undefined;
    visit(id: string): VisitState | undefined;
    supportCase(id: string): SupportCaseState | undefined;
    rootOf(id: string): string;
  }) {
    this.#patient = read.patient;
    this.#visit = read.visit;
    this.#supportCase = read.supportCase;
    this.#rootOf = read.rootOf;
  }

  /** Looks at the numbers of a record that changed, and of those it is, or was, read together with. */
  ofPatient(id: string, together: readonly string[]): Finding[] {
    const person = this.#patient(id)?.person;
    const numbers = [person?.identityNumber, person?.insuranceNumber].flatMap((each) => each ?? []);
    const touched = this.#numbers.replace(id, [...new Set(numbers)]);
    for (const each of together) touched.push(...this.#numbers.held(each));
    return [...new Set(touched)].map((number) => [`number/${number}`, this.#sameNumber(number)]);
  }

  /** Looks at the ticket of a visit that changed. */
  ofVisit(id: string): Finding[] {
    const ticket = this.#visit(id)?.opened?.ticket;
    const touched = this.#tickets.replace(id, ticket === undefined ? [] : [ticket]);
    return touched.map((each) => [`ticket/${each}`, this.#ticketTwice(each)]);
  }

  /**
   * Looks at the cases of records that are, or were, of one person. Each was opened while the other was not known: it waits
   * at the first of them, and ends when only one is open.
   */
  ofCases(records: readonly string[]): Finding[] {
    const open = records.filter((id) => isCaseOpen(this.#supportCase(id) ?? { stages: [] })).toSorted();
    return records.map((id) => {
      const same = open.filter((each) => this.#rootOf(each) === this.#rootOf(id));
      const facts = same.flatMap((each) => factOf(this.#supportCase(each), 'support-case'));
      const isFirst = same[0] === id;
      return [
        `case/${id}`,
        isFirst ? found('case-twice', 'support-case', same, undefined, facts) : undefined,
      ];
    });
  }

  /** A record with this identity number, as `Rows.recordWithNumber`. */
  recordWithNumber(number: string): string | undefined {
    return this.#numbers.of(number).find((id) => this.#patient(id)?.person?.identityNumber === number);
  }

  #sameNumber(number: string): Spanning | undefined {
    const people = new Map<string, string>();
    // Of several records of one person, one is enough to show.
    for (const id of this.#numbers.of(number))
      if (!people.has(this.#rootOf(id))) people.set(this.#rootOf(id), id);
    const records = [...people.values()];
    const facts = records.flatMap((id) => factOf(this.#patient(id), 'patient'));
    return found('same-number', 'patient', records, number, facts);
  }

  #ticketTwice(ticket: string): Spanning | undefined {
    const visits = this.#tickets.of(ticket);
    const facts = visits.flatMap((id) => factOf(this.#visit(id), 'visit'));
    return found('ticket-twice', 'visit', visits, ticket, facts);
  }
}

function found(
  kind: 'same-number' | 'ticket-twice' | 'case-twice',
  of: 'patient' | 'visit' | 'support-case',
  ids: readonly string[],
  about: string | undefined,
  facts: Fact[],
): Spanning | undefined {
  const [first] = ids;
  if (first === undefined || ids.length < 2) return undefined;
  // Named after all of them: what was settled between two is not when there is a third.
  const dispute = [kind, ...(about === undefined ? [] : [about]), ...ids].join(':');
  return { subject: `${of}/${first}`, dispute, kind, ...(about === undefined ? {} : { about }), facts };
}

/** How a record, a visit or a case began. */
function factOf(state: SubjectState | undefined, kind: 'patient' | 'visit' | 'support-case'): Fact[] {
  const begun = state?.steps[0];
  if (!state || !begun) return [];
  const { id, type, at, by, station } = begun;
  return [{ event: id, type, at, by, station, subject: `${kind}/${state.id}` }];
}
