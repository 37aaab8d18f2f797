/** Adding to the lists of the day, writing in them anew, and taking out of them. */
import { useCallback } from 'react';
import type { Listed, ListName } from '#shared/domain/day/preparing.ts';
import { useSend } from '../../app/use-send.ts';

/** Each resolves to whether it was saved; what goes wrong has been told. */
export function useLists(): {
  list(items: Listed): Promise<boolean>;
  unlist(list: ListName, ids: readonly string[]): Promise<boolean>;
  busy: boolean;
} {
  const { send, busy } = useSend();
  const list = useCallback(
    async (items: Listed) => (await send({ type: 'day.list', subject: 'day', data: items })) !== undefined,
    [send],
  );
  const unlist = useCallback(
    async (name: ListName, ids: readonly string[]) =>
      (await send({ type: 'day.unlist', subject: 'day', data: { list: name, ids } })) !== undefined,
    [send],
  );
  return { list, unlist, busy };
}
