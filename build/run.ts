import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, isAbsolute, join } from 'node:path';
import { appRoot } from '#main/app-root.ts';

export const root = appRoot();

/** The environment in which `node` and every tool are the ones of this project, however the script was started. */
const toolEnv: NodeJS.ProcessEnv = {
  ...process.env,
  PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
};

interface RunOptions {
  env?: NodeJS.ProcessEnv;
  timeoutMs?: number;
  quiet?: boolean;
}

/** Runs a command in the project's folder, its output on ours; the exit code, 1 when it was killed or cannot be started. */
export async function run(command: readonly string[], options: RunOptions = {}): Promise<number> {
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    cwd: root,
    env: options.env ?? toolEnv,
    stdio: options.quiet ? 'ignore' : ['ignore', 'inherit', 'inherit'],
    timeout: options.timeoutMs,
    // Windows starts the tools of node_modules/.bin only through its shell, which in turn trips over spaces in a path.
    shell: process.platform === 'win32' && !isAbsolute(program),
  });
  const passOn = (signal: NodeJS.Signals) => child.kill(signal);
  process.on('SIGINT', passOn).on('SIGTERM', passOn);
  try {
    const [code] = await once(child, 'exit');
    return code ?? 1;
  } catch {
    return 1;
  } finally {
    process.off('SIGINT', passOn).off('SIGTERM', passOn);
  }
}
