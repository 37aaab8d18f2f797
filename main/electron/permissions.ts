import type { Session } from 'electron';

/** What the board of the waiting room asks for: the whole monitor, and that it stays awake. */
const given = ['fullscreen', 'screen-wake-lock'];

/** Electron security checklist, "handle session permission requests": nothing else is given to our pages. */
export function limitPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(given.includes(permission)));
  session.setPermissionCheckHandler((_contents, permission) => given.includes(permission));
  session.setDevicePermissionHandler(() => false);
}
