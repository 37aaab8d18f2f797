/** A new person and their visit, sent as commands that may be tried again without doing anything twice. */
import type { ConsentForm } from '#shared/domain/patient/consent.ts';
import type { Person } from '#shared/domain/patient/person.ts';
import { newId, type Sending } from '../../mirror/index.ts';
import type { OnPaper } from './paper-entry/paper-form.ts';
import { type Doors, openingOf, type VisitForm } from './visit-form.ts';

/** Sends a command; nothing when it was not saved. */
type Send = (sending: Sending) => Promise<object | undefined>;

export interface Registration {
  person: Person;
  /** Left out: nobody asked. */
  consent?: ConsentForm | undefined;
  visit: VisitForm;
  day: Doors;
  /** It was first written on paper. */
  onPaper?: OnPaper | undefined;
}

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
  #savedPerson: string | undefined;
  #savedConsent: string | undefined;

  /** The person, once they are in the record, also when the visit is not open yet. */
  get registered(): string | undefined {
    return this.#savedPerson === undefined ? undefined : this.#patientId;
  }

  /** Nothing when one of the steps was not saved. */
  async save(
    { person, consent, visit, day, onPaper }: Registration,
    send: Send,
  ): Promise<Registered | undefined> {
    const occurred = onPaper ? { occurredAt: onPaper.occurredAt } : {};
    const patient = (type: Sending['type'], data: object) =>
      send(this.#named({ type, subject: `patient/${this.#patientId}`, data, ...occurred }));
    const [wantedPerson, wantedConsent] = [JSON.stringify(person), consent && JSON.stringify(consent)];

    if (this.#savedPerson === undefined) {
      if (!(await patient('patient.register', { person, ...(consent ? { consent } : {}) }))) return undefined;
      this.#savedConsent = wantedConsent;
    } else if (this.#savedPerson !== wantedPerson) {
      if (!(await patient('patient.correct', { person }))) return undefined;
    }
    this.#savedPerson = wantedPerson;
    if (consent && this.#savedConsent !== wantedConsent) {
      if (!(await patient('patient.record-consent', consent))) return undefined;
      this.#savedConsent = wantedConsent;
    }
    const opened = await send(
      this.#named({
        type: 'visit.open',
        subject: `visit/${this.#visitId}`,
        data: { ...openingOf(visit, this.#patientId, day), ...(onPaper ? { paper: onPaper.paper } : {}) },
        ...occurred,
      }),
    );
    return opened && { patientId: this.#patientId, visitId: this.#visitId };
  }

  #named(sending: Sending): Sending {
    const key = JSON.stringify([sending.type, sending.data, sending.occurredAt]);
    const id = this.#commands.get(key) ?? newId();
    this.#commands.set(key, id);
    return { ...sending, id };
  }
}
