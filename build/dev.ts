/** `npm run dev`: screens that change while they are edited, over a host that restarts with its sources. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createServer } from 'vite';
import { root } from './run.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: join(root, '.cache', 'dev-station') },
    port: { type: 'string', default: '5173' },
    'host-port': { type: 'string', default: '5174' },
  },
});
const hostOrigin = `http://127.0.0.1:${values['host-port']}`;

const screens = await createServer({
  root: join(root, 'renderer'),
  configFile: join(root, 'vite.config.ts'),
  server: {
    host: '127.0.0.1',
    port: Number(values.port),
    strictPort: true,
    proxy: { '/api': { target: hostOrigin, changeOrigin: true } },
  },
});
await screens.listen();

// The address it prints leads, with its cookie, to the screens of the development server.
const host = spawn(
  process.execPath,
  [
    '--watch',
    '--watch-preserve-output',
    join(root, 'main', 'browser', 'index.ts'),
    '--headless',
    ...['--data', values.data],
    ...['--port', values['host-port']],
    ...['--dev-origin', `http://127.0.0.1:${values.port}`],
  ],
  { cwd: root, stdio: 'inherit' },
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => host.kill('SIGTERM'));
host.once('exit', async () => {
  await screens.close();
  process.exit();
});
