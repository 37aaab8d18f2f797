import type { Credentials } from '#shared/host-api.ts';
import type { Crowd } from '../../crowd.ts';
import type { Random } from '../../random.ts';
import type { Station } from '../../station.ts';
import type { Seat } from '../robot.ts';

/** What each part of the support desk's work is done with. */
export interface SupportParts {
  seat: Seat;
  station: Station;
  crowd: Crowd;
  random: Random;
  committee: readonly Credentials[];
  /** Somebody who may not approve. */
  outsider: Credentials | undefined;
}
