import type { CommandType } from '#shared/domain/roles.ts';
import type { LotRow } from '#shared/rows.ts';
import { notify } from '../../ui/index.ts';
import { useSend } from '../use-send.ts';

/** Does something with a lot, and says so once it is saved. */
export function useLotCommand(lot: LotRow): {
  /** Whether it was saved; `done` is said then. */
  run(type: CommandType, data: object, done: string): Promise<boolean>;
  busy: boolean;
} {
  const { send, busy } = useSend();
  return {
    busy,
    async run(type, data, done) {
      const basis = lot.lastEvent === undefined ? {} : { basis: lot.lastEvent };
      const saved = await send({ type, subject: `lot/${lot.id}`, data, ...basis });
      if (saved) notify({ tone: 'done', title: done });
      return saved !== undefined;
    },
  };
}
