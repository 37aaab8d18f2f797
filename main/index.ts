/** The Electron shell: the station in a window over app://station. */
import { app, dialog, Menu } from 'electron';
import { rendererFolder } from './app-root.ts';
import { closeWithLastWindow } from './electron/closing.ts';
import { recoverCrashedPages } from './electron/crash-recovery.ts';
import { chosenDataFolder, claimDataFolder } from './electron/data-folder.ts';
import { confineNavigation } from './electron/navigation.ts';
import { denyNetwork } from './electron/network.ts';
import { limitPermissions } from './electron/permissions.ts';
import { declareAppScheme, serveHost } from './electron/scheme.ts';
import { memorySession } from './electron/session.ts';
import { isOnlyInstance } from './electron/single-instance.ts';
import { openWindow } from './electron/window.ts';
import { createHost } from './host/index.ts';
import { explainStart } from './start-problem.ts';

const dataDir = chosenDataFolder(process.argv);
declareAppScheme();
confineNavigation();
recoverCrashedPages();
try {
  claimDataFolder(dataDir);
  // Not awaited: Electron becomes ready only after this module has been evaluated.
  if (isOnlyInstance()) app.whenReady().then(openStation).catch(showProblem);
  else app.quit();
} catch (error) {
  showProblem(error);
}

async function openStation(): Promise<void> {
  Menu.setApplicationMenu(null);
  const host = await createHost({ dataDir, rendererDir: rendererFolder() });
  closeWithLastWindow(host);
  const session = memorySession();
  limitPermissions(session);
  denyNetwork(session);
  serveHost(session, host);
  await openWindow(session);
}

function showProblem(error: unknown): void {
  const { vi, en } = explainStart(error, { dataDir });
  dialog.showErrorBox('Trạm Khám', `${vi}\n\n${en}`);
  app.exit(1);
}
