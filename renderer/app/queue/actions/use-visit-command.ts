import { useSend } from '#renderer/app/use-send.ts';
import type { CommandType } from '#shared/domain/roles.ts';
import type { VisitSummary } from '#shared/rows.ts';

/** Sends commands about one visit; `true` once it is saved. */
export function useVisitCommand({ id, lastEvent }: Pick<VisitSummary, 'id' | 'lastEvent'>) {
  const { send, busy } = useSend();
  return {
    busy,
    async command(type: CommandType, data: object): Promise<boolean> {
      const basis = lastEvent === undefined ? {} : { basis: lastEvent };
      return (await send({ type, subject: `visit/${id}`, data, ...basis })) !== undefined;
    },
  };
}
