/** What every screen may know of the window's session. */
import { createContext, useContext } from 'react';
import type { StaffMember } from '#shared/domain/day/setup.ts';
import { type CommandType, type Desk, mayCommand } from '#shared/domain/roles.ts';
import type { Credentials, SignedIn, Status } from '#shared/host-api.ts';

export interface Session {
  /** Nothing until the host has answered for the first time. */
  status: Status | undefined;
  /** `silent`: the host does not answer. `closed`: it answers, but lets this window in no more. */
  host: 'open' | 'silent' | 'closed';
  /** Who is signed in at this window. */
  staff: StaffMember | undefined;
  /** The desk that is usually sat at here. */
  usualDesk: Desk | undefined;
  /** Takes over a status that the host has just given. */
  adopt(status: Status): void;
  /** Takes over a status together with who was signed in by it. */
  enter(status: Status, signedIn: SignedIn): Promise<void>;
  /** Takes over a status in which the day is no longer open, and forgets what this window knows of it. */
  leave(status: Status): Promise<void>;
  /**
   * Throws a `HostProblem` when the PIN is wrong. `opened` is what the host has just said of a day that was begun here,
   * which is taken over in the same step.
   */
  signIn(credentials: Credentials, opened?: Status): Promise<void>;
  /** The PIN that was given to this window's person, when it was typed here a moment ago: they choose their own next. */
  givenPin: string | undefined;
  /** The host let this window's person go without having been asked here: access taken away, or a PIN set anew. */
  wasThrownOut: boolean;
  signOut(): Promise<void>;
  lock(): Promise<void>;
  /** Asks the host again, also whether this window's person still counts. */
  check(): Promise<void>;
}

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('A screen needs a session around it.');
  return session;
}

/** The person at this desk. Only for screens that nobody sees without signing in. */
export function useStaff(): StaffMember {
  const { staff } = useSession();
  if (!staff) throw new Error('Nobody is signed in at this window.');
  return staff;
}

/** Whether the person at this desk may send a command; screens leave out what they may not. */
export function useMay(): (type: CommandType) => boolean {
  const { roles } = useStaff();
  return (type) => mayCommand(roles, type);
}
