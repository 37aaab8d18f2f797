/** Who is signed in at which window. A token lives as long as the day is open in this program. */
import { randomBytes } from 'node:crypto';
import { hashPin, verifyPin } from '#main/vault/pin.ts';
import { createTries, type Tries } from '#main/vault/tries.ts';
import type { DaySetup, StaffMember } from '#shared/domain/day/setup.ts';
import type { Credentials } from '#shared/host-api.ts';
import { HostProblem } from './problem.ts';

// Somebody unknown takes as long to refuse as a wrong PIN.
const nobody = hashPin('000000');

export class Sessions {
  readonly #day: () => DaySetup | undefined;
  readonly #now: () => Date;
  readonly #windows = new Map<string, string>();
  readonly #tries = new Map<string, Tries>();

  constructor(day: () => DaySetup | undefined, now: () => Date) {
    this.#day = day;
    this.#now = now;
  }

  /** Checks a PIN. Throws `wrong-pin`, or `wait` with the seconds until the next try. */
  async check({ staffId, pin }: Credentials): Promise<StaffMember> {
    const known = this.#day()?.staff.find((each) => each.id === staffId);
    const tries = this.#tries.get(staffId) ?? createTries();
    if (known) this.#tries.set(staffId, tries);
    const now = this.#now().getTime();
    const waitMs = tries.waitMs(now);
    if (waitMs > 0) throw new HostProblem('wait', { seconds: Math.ceil(waitMs / 1000) });
    tries.failed(now);
    const right = await verifyPin(pin, known?.pinHash ?? (await nobody));
    if (!known || !right) throw new HostProblem('wrong-pin');
    tries.succeeded();
    const { pinHash: _, ...member } = known;
    return member;
  }

  /** A token for the window somebody signed in at. */
  open(staffId: string): string {
    const token = randomBytes(32).toString('base64url');
    this.#windows.set(token, staffId);
    return token;
  }

  close(token: string): void {
    this.#windows.delete(token);
  }

  /** Who holds a token; nobody when it is not (any more) valid. */
  holder(token: string | undefined): StaffMember | undefined {
    const staffId = token === undefined ? undefined : this.#windows.get(token);
    const known = this.#day()?.staff.find((each) => each.id === staffId);
    if (!known) return undefined;
    const { pinHash: _, ...member } = known;
    return member;
  }
}
