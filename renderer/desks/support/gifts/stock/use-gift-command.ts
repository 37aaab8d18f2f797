import type { CommandType } from '#shared/domain/roles.ts';
import { useSend } from '../../../../app/use-send.ts';
import { notify } from '../../../../ui/index.ts';
import type { ShelfGift } from './gift-stock.ts';

/** Writes something into the book of a gift, and says so once it is saved. */
export function useGiftCommand(shelf: ShelfGift | undefined): {
  /** Whether it was saved; `done` is said then. */
  run(type: CommandType, data: object, done: string): Promise<boolean>;
  busy: boolean;
} {
  const { send, busy } = useSend();
  return {
    busy,
    async run(type, data, done) {
      if (!shelf) return false;
      const { gift, book } = shelf;
      const basis = book?.lastEvent === undefined ? {} : { basis: book.lastEvent };
      const saved = await send({ type, subject: `gift/${gift.id}`, data, ...basis });
      if (saved) notify({ tone: 'done', title: done });
      return saved !== undefined;
    },
  };
}
