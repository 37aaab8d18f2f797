import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultDataFolder } from '../data-folder.ts';

export interface Arguments {
  dataDir: string;
  /** 0 lets the system choose a free port. */
  port: number;
  headless: boolean;
  /** Origin of a development server that passes requests on to this one. */
  devOrigin?: string;
}

export const usage = 'tram-kham [--data DIR] [--port PORT] [--headless] [--dev-origin ORIGIN]';

/** Reads the command line; undefined when it is not understood, and the usage should be shown. */
export function readArguments(args: string[]): Arguments | undefined {
  try {
    const { values } = parseArgs({
      args,
      options: {
        data: { type: 'string' },
        port: { type: 'string', default: '0' },
        headless: { type: 'boolean', default: false },
        'dev-origin': { type: 'string' },
      },
    });
    const devOrigin = values['dev-origin'];
    if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65_535) return undefined;
    if (devOrigin !== undefined && !/^http:\/\/127\.0\.0\.1:\d+$/.test(devOrigin)) return undefined;
    return {
      dataDir: resolve(values.data ?? defaultDataFolder()),
      port: Number(values.port),
      headless: values.headless,
      ...(devOrigin !== undefined && { devOrigin }),
    };
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
