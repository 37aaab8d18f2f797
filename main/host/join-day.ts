/** Takes part in a day of another computer: its file and this computer's letter come from there, its key from the passphrase. */
import { hostname } from 'node:os';
import { basename, dirname } from 'node:path';
import type { z } from 'zod';
import { withPort } from '#main/hub/addresses.ts';
import { LinkError } from '#main/hub/link.ts';
import { askToJoin, type Offer } from '#main/hub/pairing.ts';
import { createJournal, openJournal } from '#main/journal/journal.ts';
import { unwrapDayKey } from '#main/vault/keys.ts';
import { createSealedFiles } from '#main/vault/sealed-files.ts';
import type { joinSchema } from '#shared/network.ts';
import { dayFileSchema } from './day-folder.ts';
import { networkStore } from './network-store.ts';
import { type OpenDay, openDay, type Parts } from './open-day.ts';
import { HostProblem } from './problem.ts';

/** How long the day of another computer may take to arrive before its screens open all the same. */
const arrivalMs = 60_000;

type Request = z.output<typeof joinSchema>;

/** What hubs have offered for a code, which is good once: a passphrase may be mistyped. */
export type Offers = Map<string, Offer>;

/**
 * Joins and opens the day. Throws `hub-unreachable`, `pairing-code-wrong`, `day-already-here`, `wrong-passphrase`, and
 * `NotSaved` when the disk will not take it.
 */
export async function joinDay(parts: Parts, offers: Offers, request: Request): Promise<OpenDay> {
  const { code, passphrase } = request;
  const addresses = request.addresses.map(withPort);
  const offer = offers.get(code) ?? (await firstOffer(addresses, code));
  offers.set(code, offer);
  const file = dayFileSchema.safeParse({ ...asObject(offer.day), station: offer.station }).data;
  if (!file) throw new HostProblem('pairing-code-wrong');
  if (await parts.folders.read(file.id)) throw new HostProblem('day-already-here');
  const key = await unwrapDayKey(file.slot, passphrase);
  if (!key) throw new HostProblem('wrong-passphrase');

  const path = parts.folders.journalOf(file.id);
  const createdAt = parts.now().toISOString();
  await beginJournal({ files: parts.files, path, key, dayId: file.id, createdAt });
  const sealed = createSealedFiles(parts.files, parts.folders.filesOf(file.id), key, () => undefined);
  await networkStore(sealed).write({ role: 'member', starts: 0, addresses });
  await parts.folders.write(file);
  offers.delete(code);
  return openDay(parts, file, key);
}

/** One that was begun before the power went is gone on with; one that cannot be opened is put aside. */
async function beginJournal(place: Parameters<typeof createJournal>[0]): Promise<void> {
  const { files, path, createdAt } = place;
  if ((await files.list(dirname(path))).includes(basename(path))) {
    const opened = await openJournal(place).catch(() => undefined);
    await opened?.journal.close();
    if (opened) return;
    await files.rename(path, `${path}.damaged-${Date.parse(createdAt)}`);
  }
  await (await createJournal(place)).close();
}

/** Resolves when the day of the other computer has arrived, or takes too long: its screens open all the same. */
export const dayArrived = ({ network, closing }: OpenDay): Promise<void> =>
  network.caughtUp(AbortSignal.any([AbortSignal.timeout(arrivalMs), closing]));

async function firstOffer(addresses: readonly string[], code: string): Promise<Offer> {
  const problems: unknown[] = [];
  for (const address of addresses) {
    try {
      return await askToJoin(address, code, hostname());
    } catch (error) {
      problems.push(error);
    }
  }
  const refused = problems.some((error) => error instanceof LinkError && error.problem === 'not-this-day');
  throw new HostProblem(refused ? 'pairing-code-wrong' : 'hub-unreachable');
}

const asObject = (value: unknown) => (typeof value === 'object' && value !== null ? value : {});
