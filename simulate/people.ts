/** The people who come on a day: invented, but as different from each other as the real ones. */
import type { Birth } from '#shared/domain/patient/birth.ts';
import type { Person, Sex } from '#shared/domain/patient/person.ts';
import { type Category, categories } from '#shared/domain/visit/category.ts';
import type { Material } from './material.ts';
import type { Random } from './random.ts';

export interface Visitor {
  person: Person;
  category: Category;
  certificate?: { number: string; year: number; commune: string };
  specialties: string[];
  emergency: boolean;
  allergies: { substance: string }[];
  /** Comes when the doors are closing. */
  late?: true;
  /** Brought in without anybody who knows their name; they say it later. */
  unnamed?: true;
  /** Known to whoever brought a small child, also when reception did not write it down. */
  guardian?: string;
}

const ageBands = [
  { months: [3, 11], share: 4 },
  { months: [12, 71], share: 9 },
  { months: [72, 191], share: 9 },
  { months: [192, 479], share: 18 },
  { months: [480, 719], share: 27 },
  { months: [720, 899], share: 22 },
  { months: [900, 1200], share: 11 },
] as const;

const certified: readonly Category[] = ['poor', 'near-poor', 'policy', 'merit'];
const insuranceLetters: Record<Category, string> = {
  worker: 'DN',
  poor: 'HN',
  'near-poor': 'CN',
  policy: 'BT',
  merit: 'CC',
  hardship: 'DT',
  other: 'GD',
};

/**
 * With this many people, one comes without papers under a name as long as the form allows, one without a name as an
 * emergency, and one when the doors are closing.
 */
const dayWithRareCases = 50;
const longestName = 200;
const monthsOfYear = 12;
const smallChildMonths = 72;

/**
 * People in the order in which they come on a day (`yyyy-MM-dd`). Among the first drawn are always a child of
 * three months, somebody of a hundred years, and every category.
 */
export function createVisitors(wish: {
  count: number;
  date: string;
  specialties: readonly string[];
  material: Material;
  random: Random;
}): Visitor[] {
  const { random, material } = wish;
  const visitors = Array.from({ length: wish.count }, (_, index): Visitor => {
    const band = random.weighted(ageBands, (each) => each.share);
    const drawn = random.between(band.months[0], band.months[1]);
    const ageMonths = index === 0 ? 3 : index === 1 ? 1200 : drawn;
    const category = categories[index] ?? random.weighted(categories, (each) => material.categories[each]);
    return createVisitor(wish, { ageMonths, category });
  });
  const [nameless, late, last] = visitors.slice(-3);
  if (nameless && late && last && wish.count >= dayWithRareCases) {
    nameless.unnamed = true;
    nameless.emergency = true;
    late.late = true;
    const { name, sex, birth } = last.person;
    last.person = {
      name: name.repeat(longestName).slice(0, longestName).trim(),
      sex,
      birth: { year: birth.year },
    };
  }
  return random.shuffled(visitors);
}

function createVisitor(
  { date, specialties, material, random }: Parameters<typeof createVisitors>[0],
  { ageMonths, category }: { ageMonths: number; category: Category },
): Visitor {
  const group = random.weighted(material.ethnicGroups, (each) => each.share);
  const sex: Sex = random.chance(0.56) ? 'female' : 'male';
  const family = random.pick(group.families);
  const nameOf = (of: Sex, familyName: string) =>
    [familyName, random.pick(group[of].middle), random.pick(group[of].given)].join(' ');
  const name = random.chance(0.01) ? random.pick(group[sex].given) : nameOf(sex, family);
  const hamlet = random.pick(material.addresses.hamlets);
  const place = random.pick(random.chance(0.7) ? material.addresses.current : material.addresses.former);
  const address = `${hamlet}, ${place}`;
  const commune = material.communes.get(place);
  const isChild = ageMonths < 15 * monthsOfYear;
  const guardian = isChild
    ? nameOf(random.chance(0.7) ? 'female' : 'male', random.pick(group.families))
    : undefined;
  const birth = birthBefore(date, ageMonths, random);
  const cards = { province: material.cardProvince, random };
  const person: Person = {
    name,
    sex,
    birth,
    ethnicity: group.code,
    address,
    ...(commune ? { commune } : {}),
    ...(random.chance(isChild ? 0.35 : 0.78)
      ? { identityNumber: identityNumber(cards, sex, birth.year) }
      : {}),
    ...(random.chance(0.75) ? { insuranceNumber: insuranceNumber(cards, category, ageMonths) } : {}),
    ...(random.chance(group.interpreterShare) ? { needsInterpreter: true } : {}),
    ...(random.chance(0.5)
      ? { phone: `${random.pick(['0000', '0900'])} 000 ${random.between(100, 999)}` }
      : {}),
    ...(guardian && random.chance(0.85) ? { guardian } : {}),
  };
  return {
    person,
    category,
    ...(certified.includes(category)
      ? {
          certificate: {
            number: `${random.between(1, 899)}/GCN-TH`,
            year: Number(date.slice(0, 4)),
            commune: address.split(', ')[1] ?? '',
          },
        }
      : {}),
    specialties: chooseSpecialties(specialties, material, random),
    emergency: random.chance(0.02),
    allergies: random.chance(0.06) ? [{ substance: random.pick(['Penicillin', 'Aspirin', 'Hải sản']) }] : [],
    ...(guardian ? { guardian } : {}),
  };
}

/** A birth that makes somebody this old on a day: always exact for small children, often only a year for the old. */
function birthBefore(date: string, ageMonths: number, random: Random): Birth {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const months = year * monthsOfYear + (month - 1) - ageMonths;
  const exact: Birth = {
    year: Math.floor(months / monthsOfYear),
    month: (months % monthsOfYear) + 1,
    // Up to today's day of the month, which every month has, so that nobody is a month younger than wished.
    day: random.between(1, Math.min(day, 28)),
  };
  if (ageMonths < smallChildMonths) return exact;
  const yearOnly = ageMonths >= 60 * monthsOfYear ? 0.5 : 0.1;
  return random.chance(yearOnly) ? { year: exact.year } : exact;
}

interface Cards {
  province: string;
  random: Random;
}

function identityNumber({ province, random }: Cards, sex: Sex, year: number): string {
  const century = (year >= 2000 ? 2 : 0) + (sex === 'female' ? 1 : 0);
  const two = String(year % 100).padStart(2, '0');
  return `0${province}${century}${two}${random.between(100_000, 999_999)}`;
}

function insuranceNumber({ province, random }: Cards, category: Category, ageMonths: number): string {
  const letters = ageMonths < smallChildMonths ? 'TE' : insuranceLetters[category];
  return `${letters}${random.between(1, 5)}${province}${random.between(1_000_000_000, 9_999_999_999)}`;
}

function chooseSpecialties(specialties: readonly string[], material: Material, random: Random): string[] {
  const wanted = Math.min(
    specialties.length,
    random.weighted([1, 2, 3], (each) => [0, 60, 30, 10][each] ?? 0),
  );
  const chosen = new Set<string>();
  while (chosen.size < wanted)
    chosen.add(random.weighted(specialties, (each) => material.specialties[each] ?? 0));
  return [...chosen];
}
