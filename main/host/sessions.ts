/**
 * Who is signed in at which window. A token lives as long as the day is open in this program, and until its person's PIN
 * is set anew by somebody else, or their access is revoked.
 */
import { randomBytes } from 'node:crypto';
import { hashPin, verifyPin } from '#main/vault/pin.ts';
import { createTries, type Tries } from '#main/vault/tries.ts';
import { type DaySetup, type Staff, type StaffMember, staffMember } from '#shared/domain/day/setup.ts';
import type { Credentials } from '#shared/host-api.ts';
import { HostProblem } from './problem.ts';

// Somebody unknown takes as long to refuse as a wrong PIN.
const nobody = hashPin('000000');

export class Sessions {
  readonly #day: () => DaySetup | undefined;
  readonly #now: () => Date;
  /** Who sits at a window, and the PIN they came in with. */
  readonly #windows = new Map<string, Pick<Staff, 'id' | 'pinHash'>>();
  readonly #tries = new Map<string, Tries>();

  constructor(day: () => DaySetup | undefined, now: () => Date) {
    this.#day = day;
    this.#now = now;
  }

  #known(staffId: string | undefined): Staff | undefined {
    return this.#day()?.staff.find(({ id, revoked }) => id === staffId && !revoked);
  }

  /** Checks a PIN. Throws `wrong-pin`, or `wait` with the seconds until the next try. */
  async check({ staffId, pin }: Credentials): Promise<StaffMember> {
    const known = this.#known(staffId);
    const tries = this.#tries.get(staffId) ?? createTries();
    if (known) this.#tries.set(staffId, tries);
    const now = this.#now().getTime();
    const waitMs = tries.waitMs(now);
    if (waitMs > 0) throw new HostProblem('wait', { seconds: Math.ceil(waitMs / 1000) });
    tries.failed(now);
    const right = await verifyPin(pin, known?.pinHash ?? (await nobody));
    if (!known?.pinHash || !right) throw new HostProblem('wrong-pin');
    tries.succeeded();
    return staffMember(known);
  }

  /** A token for the window somebody signed in at. */
  open(staffId: string): string {
    const token = randomBytes(32).toString('base64url');
    const known = this.#known(staffId);
    if (known) this.#windows.set(token, known);
    return token;
  }

  /** The window of somebody who has just changed their own PIN stays open. */
  keep(token: string, staffId: string): void {
    const known = this.#known(staffId);
    if (known && this.#windows.get(token)?.id === staffId) this.#windows.set(token, known);
  }

  close(token: string): void {
    this.#windows.delete(token);
  }

  /** Who holds a token; nobody when it is not (any more) valid. */
  holder(token: string | undefined): StaffMember | undefined {
    const held = token === undefined ? undefined : this.#windows.get(token);
    const known = this.#known(held?.id);
    return known && known.pinHash === held?.pinHash ? staffMember(known) : undefined;
  }
}
