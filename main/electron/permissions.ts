import type { Session } from 'electron';

/** Electron security checklist, "handle session permission requests": our pages need none, so none is given. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}
