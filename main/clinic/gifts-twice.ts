/**
 * People who have more of a gift than one person may: two stations that could not see each other gave it, or two records that
 * each have one are of one person. It ends by itself when one is taken back, or the records are taken apart again.
 */
import type { Gift } from '#shared/domain/day/setup.ts';
import type { Fact } from '#shared/domain/dispute.ts';
import { giftsStillHeld } from '#shared/domain/gifts/gifts.ts';
import { ruleOf } from '#shared/domain/gifts/rule.ts';
import type { VisitState } from '#shared/domain/visit/visit.ts';
import type { Spanning } from './disputes.ts';
import type { Finding } from './doubles.ts';
import type { People } from './people.ts';

export class GiftsTwice {
  readonly #people: People;
  readonly #visit: (id: string) => VisitState | undefined;
  readonly #gifts: () => readonly Gift[];
  /** Gifts as they were when everybody was looked at last. */
  #lookedAt: readonly Gift[] | undefined;

  constructor(people: People, read: { visit(id: string): VisitState | undefined; gifts(): readonly Gift[] }) {
    this.#people = people;
    this.#visit = read.visit;
    this.#gifts = read.gifts;
  }

  /** Looks at everybody, when what one person may have is written down anew. */
  ofDay(): Finding[] {
    const gifts = this.#gifts();
    if (gifts === this.#lookedAt) return [];
    this.#lookedAt = gifts;
    return this.ofRecords(this.#people.visitors());
  }

  /** Looks at the person of a visit that changed. */
  ofVisit({ opened }: VisitState): Finding[] {
    return opened ? this.ofRecords([this.#people.rootOf(opened.patientId)]) : [];
  }

  /** Looks at these records; what was found of one that does not go on any more is found of the one that does. */
  ofRecords(records: readonly string[]): Finding[] {
    return records.flatMap((id) =>
      this.#gifts().map(
        (gift): Finding => [
          `gift/${id}/${gift.id}`,
          this.#people.isRoot(id) ? this.#twice(id, gift) : undefined,
        ],
      ),
    );
  }

  #twice(person: string, gift: Gift): Spanning | undefined {
    const held = this.#people
      .recordsOf(person)
      .flatMap((record) => this.#people.visitsOf(record))
      .flatMap((id) => this.#visit(id) ?? [])
      .flatMap((visit) =>
        giftsStillHeld(visit)
          .filter((given) => given.gift === gift.id)
          .map((given) => ({ visit, given })),
      )
      .toSorted((a, b) => (a.given.event < b.given.event ? -1 : 1));
    const pieces = held.reduce((sum, { given }) => sum + given.quantity, 0);
    const [first] = held;
    if (!first || pieces <= ruleOf(gift).most) return undefined;
    const facts = held.map(({ visit, given }): Fact => {
      const { event, at, by, name, size, quantity } = given;
      const station = visit.steps.find(({ id }) => id === event)?.station ?? '';
      const value = { name, ...(size === undefined ? {} : { size }), quantity };
      return { event, type: 'gifts.given', at, by, station, subject: `visit/${visit.id}`, value };
    });
    // Named after all of them: what was settled between two is not when there is a third.
    const events = [...new Set(facts.map(({ event }) => event))];
    const dispute = `gift-twice:${gift.id}:${events.join(':')}`;
    return { subject: `visit/${first.visit.id}`, dispute, kind: 'gift-twice', about: gift.id, facts };
  }
}
