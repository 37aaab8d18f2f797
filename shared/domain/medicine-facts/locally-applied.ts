/** Medicines that work where they are put on: skin, eye, ear, nose, mouth, vagina. What is inhaled reaches the body. */
import type { Medicine } from '../medicine/medicine.ts';
import { searchText } from '../patient/name.ts';

const routes =
  /\b(cutaneous|topical|skin|ocular|ophthalmic|eye|nasal|nose|otic|auricular|ear|vaginal|oromucosal|gargle|boi|nho|tra mat|xit mui|dung ngoai|dat am dao|suc mieng|ngam)\b/;

/** WHO's groups of medicines for the skin, senses, nose, throat, mouth and vagina; D01B, D05B and D10B are swallowed. */
const local = /^(D(?!01B|05B|10B)|S|R01A|R02|M02A|G01A|A01A|C05A|P03)/;

export const isLocalCode = (atc: string): boolean => local.test(atc);

export function isLocallyApplied({ route, atc }: Pick<Medicine, 'route' | 'atc'>): boolean {
  const words = searchText(`${route.vi} ${route.en}`);
  // What melts under the tongue reaches the body faster than what is swallowed.
  if (/duoi luoi|sublingual|buccal/.test(words)) return false;
  if (routes.test(words)) return true;
  return isLocalCode(atc) && !/\b(oral|uong)\b/.test(words);
}
