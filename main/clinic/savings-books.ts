/** Who has a savings book, of this day or an earlier one; and people who have two, under several records or of several days. */
import type { Fact } from '#shared/domain/dispute.ts';
import { earlierDays, earlierSavingsBook } from '#shared/domain/patient/earlier.ts';
import type { PatientState } from '#shared/domain/patient/patient.ts';
import { activeGrant, activeGrants } from '#shared/domain/savings-book/grant.ts';
import type { SavingsBookHolder } from '#shared/domain/savings-book/holders.ts';
import type { SavingsBookState } from '#shared/domain/savings-book/state.ts';
import type { Step } from '#shared/domain/subject.ts';
import type { Finding } from './doubles.ts';

export class SavingsBooks {
  /** Records that have a book: a few dozen of a day, some hundreds of earlier ones. */
  readonly #holders = new Set<string>();
  readonly #patient: (id: string) => PatientState | undefined;
  readonly #book: (id: string) => SavingsBookState | undefined;

  constructor(read: {
    patient(id: string): PatientState | undefined;
    book(id: string): SavingsBookState | undefined;
  }) {
    this.#patient = read.patient;
    this.#book = read.book;
  }

  /** Looks again at a record whose person or book changed. */
  changed(id: string): void {
    if (this.#holdings(id).length > 0) this.#holders.add(id);
    else this.#holders.delete(id);
  }

  /** As `Rows.savingsBookHolders`. */
  holders(): SavingsBookHolder[] {
    return [...this.#holders].toSorted().flatMap((id) => this.#holdings(id));
  }

  #holdings(id: string): SavingsBookHolder[] {
    const patient = this.#patient(id);
    const today = activeGrants(this.#book(id) ?? { grants: [] }).map(
      ({ recipient, date, site, bookNumber }): SavingsBookHolder => ({
        record: id,
        person: patient?.person ?? recipient,
        date,
        place: site.name,
        ...(bookNumber ? { bookNumber } : {}),
      }),
    );
    const person = patient?.person;
    const earlier = person && earlierSavingsBook(earlierDays([patient]));
    if (!earlier) return today;
    const { date, place, bookNumber } = earlier;
    return [...today, { record: id, person, date, place, ...(bookNumber ? { bookNumber } : {}) }];
  }

  /**
   * Looks at records that are, or were, read together: a person of whose records two have a book, or one has a book and an
   * earlier day granted another, is a dispute until the records are apart, or a book of this day is taken back. `recordsOf` are
   * all records of a person.
   */
  twice(records: readonly string[], recordsOf: (id: string) => readonly string[]): Finding[] {
    return records.map((id) => {
      const all = recordsOf(id);
      const holding = all.filter((each) => activeGrant(this.#book(each))).toSorted();
      const earlier = this.#earlierBook(all);
      // It waits at the first of them alone.
      if (holding[0] !== id || (holding.length < 2 && !earlier)) return [`two-books/${id}`, undefined];
      const facts = [...holding.flatMap((each) => this.#fact(each)), ...(earlier ? [earlier.fact] : [])];
      const dispute = ['two-books', ...holding, ...(earlier ? [earlier.date] : [])].join(':');
      return [`two-books/${id}`, { subject: `savings-book/${id}`, dispute, kind: 'two-books', facts }];
    });
  }

  #fact(id: string): Fact[] {
    const book = this.#book(id);
    const step = book?.steps.find((each) => each.id === activeGrant(book)?.event);
    return step ? [factOf(step, `savings-book/${id}`)] : [];
  }

  /** The book an earlier day granted to a person, as far as is known, and how this day came to know of it. */
  #earlierBook(ids: readonly string[]): { date: string; fact: Fact } | undefined {
    const records = ids.flatMap((id) => this.#patient(id) ?? []).filter(({ carried }) => carried.length > 0);
    const book = earlierSavingsBook(earlierDays(records));
    if (!book) return undefined;
    const { date, place } = book;
    const known = records.find((each) =>
      earlierDays([each]).some(({ savingsBooks }) => savingsBooks.some((of) => of.date === date)),
    );
    const step = known?.steps.findLast(({ type }) => type === 'patient.carried-over');
    if (!known || !step) return undefined;
    return { date, fact: { ...factOf(step, `patient/${known.id}`), value: { date, place } } };
  }
}

function factOf({ id: event, type, at, by, station }: Step, subject: string): Fact {
  return { event, type, at, by, station, subject };
}
