/** A new person and their visit, sent as two commands that may be tried again without doing anything twice. */
import type { Person } from '#shared/domain/patient/person.ts';
import { newId, type Sending } from '../../mirror/index.ts';
import { openingOf, type VisitForm } from './visit-form.ts';

/** Sends a command; nothing when it was not saved. */
type Send = (sending: Sending) => Promise<object | undefined>;

export interface Registered {
  patientId: string;
  visitId: string;
}

/**
 * Remembers what has been saved, so that a second try goes on where the first one stopped:
 * somebody registered whose visit could not be opened is corrected, not registered again.
 */
export class RegistrationRun {
  readonly #patientId = newId();
  readonly #visitId = newId();
  /** Same data, same command: a reply that was lost does not make two. */
  readonly #commands = new Map<string, string>();
  #saved: string | undefined;

  /** Whether the person is in the record although the visit is not open yet. */
  get registered(): boolean {
    return this.#saved !== undefined;
  }

  /** Nothing when one of the two was not saved. */
  async save(person: Person, visit: VisitForm, send: Send): Promise<Registered | undefined> {
    const wanted = JSON.stringify(person);
    if (this.#saved !== wanted) {
      if (!(await send(this.#personCommand(person)))) return undefined;
      this.#saved = wanted;
    }
    const opened = await send(
      this.#named({
        type: 'visit.open',
        subject: `visit/${this.#visitId}`,
        data: openingOf(visit, this.#patientId),
      }),
    );
    return opened && { patientId: this.#patientId, visitId: this.#visitId };
  }

  #personCommand(person: Person): Sending {
    return this.#named({
      type: this.registered ? 'patient.correct' : 'patient.register',
      subject: `patient/${this.#patientId}`,
      data: { person },
    });
  }

  #named(sending: Sending): Sending {
    const key = JSON.stringify([sending.type, sending.data]);
    const id = this.#commands.get(key) ?? newId();
    this.#commands.set(key, id);
    return { ...sending, id };
  }
}
