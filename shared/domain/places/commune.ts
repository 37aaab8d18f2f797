/** A commune of the two-level list of 2025, as an address keeps it. */
import { z } from 'zod';
import { searchText } from '../patient/name.ts';
import { filledLine } from '../patient/text.ts';

/** With the names of its time: an address is not changed by a later list. */
export const communeSchema = z.object({
  /** Of the Statistics Office: `00715`. */
  code: z.string().regex(/^\d{5}$/),
  /** With its kind: `Xã Lũng Cú`. */
  name: filledLine(100),
  /** With its kind: `Tỉnh Tuyên Quang`. */
  province: filledLine(100),
  /** Of the list it was taken from. */
  edition: filledLine(40),
});
export type Commune = z.infer<typeof communeSchema>;

/** As it ends an address: `Xã Lũng Cú, Tỉnh Tuyên Quang`. */
export function communeLabel({ name, province }: Pick<Commune, 'name' | 'province'>): string {
  return `${name}, ${province}`;
}

/** An address with its commune, which most addresses end with already. */
export function wholeAddress({
  address = '',
  commune,
}: {
  address?: string | undefined;
  commune?: Commune | undefined;
}): string {
  if (!commune || searchText(address).includes(searchText(commune.name))) return address;
  return [address, communeLabel(commune)].filter(Boolean).join(', ');
}
