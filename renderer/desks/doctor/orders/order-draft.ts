/** What a doctor is about to ask for, service by service. */
import type { PlaceOrders } from '#shared/domain/orders/orders.ts';
import type { DayRow } from '#shared/rows.ts';

type Service = DayRow['services'][number];

/** Of one service that is chosen. */
export interface Wanted {
  parts: readonly string[];
  question: string;
}

/** Services by id; those that are not chosen are not there. */
export type Wish = Readonly<Record<string, Wanted>>;

export type Missing = 'nothing' | 'parts' | 'question';

const nothing: Wanted = { parts: [], question: '' };

/** The wish with exactly these services, each as it was, or empty. */
export const withServices = (wish: Wish, services: readonly string[]): Wish =>
  Object.fromEntries(services.map((id) => [id, wish[id] ?? nothing]));

/** Services that a room may ask for: not those it does for others. */
export const offeredTo = (services: readonly Service[], specialty: string): Service[] =>
  services.filter(({ place }) => place !== specialty);

/** What is missing of a service: a part where its form has some, a question where another place answers. */
export function missingOf(
  { place }: Service,
  { parts, question }: Wanted,
  hasParts: boolean,
): Exclude<Missing, 'nothing'> | undefined {
  if (hasParts && parts.length === 0) return 'parts';
  return place !== undefined && question.trim() === '' ? 'question' : undefined;
}

/** What is sent, in the order of the day's services. */
export const ordersOf = (services: readonly Service[], wish: Wish): PlaceOrders['orders'] =>
  services.flatMap(({ id }) => {
    const wanted = wish[id];
    return wanted ? [{ service: id, parts: [...wanted.parts], question: wanted.question }] : [];
  });
