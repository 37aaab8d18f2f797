/** A station in a process of its own, as when the app is started. It tells its parent its address and lives as long. */
import { startBrowserShell } from '#main/browser/server.ts';

const [dataDir = '', rendererDir = ''] = process.argv.slice(2);
const shell = await startBrowserShell({ dataDir, rendererDir });
process.on('disconnect', () => shell.close());
process.send?.(shell.url);
