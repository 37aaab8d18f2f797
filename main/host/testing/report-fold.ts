/**
 * The figures of a day's report, reckoned a second time from what was written down: event by event, without the domain's
 * folds and without the report's own parts. Of one station, so that nothing contradicts itself; disputes and danger signs
 * are left out. Keys are `table/row/column`; what is zero is left out.
 */
import { z } from 'zod';
import type { DomainEvent } from '#shared/domain/event.ts';

const text = z.string().optional().catch(undefined);
const number = z.number().optional().catch(undefined);

/** Whatever an event may say that a figure depends on. */
const saidSchema = z.object({
  event: text,
  patientId: text,
  person: z
    .object({
      sex: z.string(),
      birth: z.object({ year: z.number() }),
      ethnicity: text,
      commune: z.object({ code: z.string() }).optional(),
      phone: text,
      viettel: z.boolean().optional(),
    })
    .optional()
    .catch(undefined),
  category: text,
  otherCategories: z.array(z.string()).optional(),
  specialties: z.array(z.object({ id: z.string() })).default([]),
  specialty: text,
  diagnoses: z.array(z.object({ code: text })).default([]),
  referral: z.object({ urgent: z.boolean() }).optional(),
  kinds: z.array(z.string()).default([]),
  reason: text,
  code: text,
  prescription: text,
  lines: z.array(z.object({ medicine: z.string(), quantity: z.number() })).default([]),
  items: z
    .array(
      z.object({
        medicine: text,
        lot: text,
        handOut: text,
        gift: text,
        size: text,
        given: text,
        backOnShelf: z.boolean().optional(),
        quantity: z.number(),
      }),
    )
    .default([]),
  exception: text,
  medicine: text,
  quantity: number,
  difference: number,
  unitPriceVnd: number,
  size: text,
  kind: text,
  into: text,
  visit: text,
  visitId: text,
  severity: text,
  grant: text,
  approver: z.object({ id: z.string() }).optional(),
  stage: text,
  amountVnd: number,
  from: z
    .object({ savingsBooks: z.array(z.unknown()) })
    .optional()
    .catch(undefined),
});

/** What the day was planned with. */
export interface Plan {
  expected: Record<string, number>;
  gifts: { id: string; size?: string; planned: number }[];
  books: { number: number; budgetVnd: number };
  specialties: string[];
}

type Said = z.infer<typeof saidSchema>;
type Happened = Omit<DomainEvent, 'data'> & { data: Said };

/** What nobody took back. */
function whatStands(events: readonly DomainEvent[]): Happened[] {
  const read = events.map((event) => ({ ...event, data: saidSchema.parse(event.data) }));
  const undone = new Set(read.flatMap(({ type, data }) => (type.endsWith('.undone') ? [data.event] : [])));
  return read.filter(({ id, type }) => !type.endsWith('.undone') && !undone.has(id));
}

const bounds = { ages: [0, 6, 16, 30, 45, 60, 75], waits: [0, 15, 30, 60, 90, 120, 180] };
const lowerBound = (groups: readonly number[], value: number) =>
  groups.filter((from) => from <= value).at(-1);
const hourOf = (instant: string) => String((Number(instant.slice(11, 13)) + 7) % 24).padStart(2, '0');
const poor = ['poor', 'near-poor', 'hardship'];

export function foldedFigures(events: readonly DomainEvent[], plan: Plan): Map<string, number> {
  const happened = whatStands(events);
  const figures = new Map<string, number>();
  const add = (key: string, by = 1) => {
    const value = (figures.get(key) ?? 0) + by;
    if (value === 0) figures.delete(key);
    else figures.set(key, value);
  };
  const set = (key: string, value: number | undefined) => {
    if (value) figures.set(key, value);
  };
  const of = (...types: string[]) => happened.filter(({ type }) => types.includes(type));
  const idOf = ({ subject }: Happened) => subject.slice(subject.indexOf('/') + 1);

  const people = new Map<string, NonNullable<Said['person']>>();
  const pointsTo = new Map<string, string>();
  const hadBook = new Set<string>();
  for (const event of happened) {
    const id = idOf(event);
    if (event.type === 'patient.carried-over') {
      if (event.data.from && event.data.from.savingsBooks.length > 0) hadBook.add(id);
    } else if (event.data.person && event.type.startsWith('patient.')) people.set(id, event.data.person);
    if (event.type === 'patient.merged' && event.data.into && !pointsTo.has(id))
      pointsTo.set(id, event.data.into);
    if (event.type === 'patient.unmerged') pointsTo.delete(id);
  }
  const rootOf = (id: string): string => {
    const next = pointsTo.get(id);
    return next === undefined ? id : rootOf(next);
  };

  const visits = of('visit.opened').map((event) => {
    const id = idOf(event);
    const its = (...types: string[]) => of(...types).filter(({ subject }) => subject === event.subject);
    const category = its('visit.category-corrected').at(-1)?.data ?? event.data;
    const person = people.get(rootOf(event.data.patientId ?? ''));
    if (!person) throw new Error('Nobody came');
    return {
      id,
      its,
      since: event.occurredAt ?? event.at,
      root: rootOf(event.data.patientId ?? ''),
      person,
      category: category.category ?? '',
      isPoor: [category.category, ...(category.otherCategories ?? [])].some((each) =>
        poor.includes(each ?? ''),
      ),
      /** When they joined the queue of a place, in that order. */
      joinedAt: (place: string) => [
        ...event.data.specialties.flatMap((each) =>
          each.id === place ? [event.occurredAt ?? event.at] : [],
        ),
        ...its('queue.joined').flatMap(({ data, at }) => (data.specialty === place ? [at] : [])),
      ],
    };
  });
  const each = (holds: (visit: (typeof visits)[number]) => boolean, ...keys: string[]) => {
    for (const visit of visits) if (holds(visit)) for (const key of keys) add(key);
  };

  // Who came.
  for (const { person, category, its } of visits) {
    add(`categories/${category}/people`);
    add('categories/total/people');
    const group = `from-${lowerBound(bounds.ages, 2026 - person.birth.year)}`;
    for (const row of [group, 'total']) {
      add(`ages/${row}/${person.sex}`);
      add(`ages/${row}/people`);
    }
    add(`ethnic-groups/${person.ethnicity ?? 'unknown'}/people`);
    add('ethnic-groups/total/people');
    add(`communes/${person.commune?.code ?? 'unknown'}/people`);
    add('communes/total/people');
    if (its('exam.signed').length === 0) continue;
    const codes = its('exam.signed').flatMap(({ data }) => data.diagnoses.map(({ code }) => code));
    for (const code of new Set(codes)) add(`diagnoses/${code ?? 'without-code'}/people`);
  }
  for (const [category, count] of Object.entries(plan.expected)) {
    add(`categories/${category}/expected`, count);
    add('categories/total/expected', count);
  }
  const everybody = [...new Set(visits.map(({ root }) => root))].map((root) => {
    const own = visits.filter((visit) => visit.root === root);
    const isPoor = own.some((visit) => visit.isPoor);
    const phone = own.some(({ person }) => person.phone !== undefined);
    const viettel = own.some(({ person }) => person.phone !== undefined && person.viettel === true);
    return { phone, viettel, isPoor };
  });
  const all = everybody.length;
  const phones = everybody.filter(({ phone }) => phone).length;
  const viettels = everybody.filter(({ viettel }) => viettel).length;
  const subscribers = {
    phone: [phones],
    viettel: [viettels, phones],
    'low-income': [everybody.filter(({ isPoor }) => isPoor).length],
    'low-income-phone': [everybody.filter(({ isPoor, phone }) => isPoor && phone).length, phones],
    'low-income-viettel': [everybody.filter(({ isPoor, viettel }) => isPoor && viettel).length, viettels],
  };
  for (const [row, [count = 0, whole]] of Object.entries(subscribers)) {
    set(`subscribers/${row}/people`, count);
    if (all > 0) set(`subscribers/${row}/share`, Math.round((100 * count) / all));
    if (whole) set(`subscribers/${row}/of-subscribers`, Math.round((100 * count) / whole));
  }

  // Where they went, and how long they waited.
  for (const place of plan.specialties) {
    const here = visits.filter(({ joinedAt }) => joinedAt(place).length > 0);
    add(`places/${place}/came`, here.length);
    const waits: number[] = [];
    for (const { its, joinedAt } of here) {
      const exams = its('exam.signed').filter(({ data }) => data.specialty === place).length;
      add(`places/${place}/exams`, exams);
      add(`places/${place}/seen`, Math.min(1, exams));
      const call = its('queue.called').find(({ data }) => data.specialty === place);
      const since = joinedAt(place).findLast((at) => call !== undefined && at <= call.at);
      if (call && since) waits.push(Math.floor((Date.parse(call.at) - Date.parse(since)) / 60_000));
    }
    waits.sort((a, b) => a - b);
    const notExceededBy = (percent: number) =>
      waits.find((minutes) => 100 * waits.filter((each) => each <= minutes).length >= percent * waits.length);
    for (const wait of waits) add(`waits/from-${lowerBound(bounds.waits, wait)}/specialties`);
    set(`places/${place}/median`, notExceededBy(50));
    set(`places/${place}/p90`, notExceededBy(90));
    set(`places/${place}/longest`, waits.at(-1));
  }
  for (const { since } of visits) add(`hours/${hourOf(since)}/came`);
  for (const event of of('exam.signed')) add(`hours/${hourOf(event.at)}/exams`);
  for (const event of of('dispensing.handed-out')) add(`hours/${hourOf(event.at)}/hand-outs`);
  add('summary/exams/figure', of('exam.signed').length);

  // What was found.
  const reactions = of('patient.reaction-recorded');
  for (const row of ['mild', 'moderate', 'severe', 'total']) {
    const its = reactions.filter(({ data }) => row === 'total' || data.severity === row);
    add(`reactions/${row}/reactions`, its.length);
    add(`reactions/${row}/people`, new Set(its.map(({ data }) => data.visit)).size);
  }
  const isNominated = ({ its }: (typeof visits)[number], kind: string) =>
    its('support.nominated').some(({ data }) => data.kinds.includes(kind));
  const referred = (visit: (typeof visits)[number], urgent: boolean) =>
    visit.its('exam.signed').some(({ data }) => data.referral?.urgent === urgent);
  // Who joins a queue again goes on.
  const closedFor = ({ its }: (typeof visits)[number]) =>
    its('visit.closed', 'queue.joined').at(-1)?.data.reason;
  const sentOn = {
    closed: (visit: (typeof visits)[number]) => closedFor(visit) === 'to-hospital',
    urgent: (visit: (typeof visits)[number]) => referred(visit, true),
    referred: (visit: (typeof visits)[number]) => referred(visit, false) && !referred(visit, true),
    support: (visit: (typeof visits)[number]) => isNominated(visit, 'special-support'),
  };
  for (const [row, holds] of Object.entries(sentOn)) each(holds, `referrals/${row}/people`);
  each((visit) => Object.values(sentOn).some((holds) => holds(visit)), 'referrals/total/people');

  // Medicine.
  const priceOf = new Map(
    of('lot.received').map((event) => [idOf(event), Math.round((event.data.unitPriceVnd ?? 0) * 100)]),
  );
  const hundredths = new Map<string, number>();
  for (const visit of visits) {
    const current = visit.its('prescription.issued').at(-1);
    add('prescriptions/replaced/count', Math.max(0, visit.its('prescription.issued').length - 1));
    const reasons = new Set(visit.its('dispensing.rest-closed').map(({ data }) => data.reason));
    for (const reason of reasons) add(`prescriptions/rest/${reason}/count`);
    const held = new Map<string, number>();
    const moved = [
      ...visit.its('dispensing.handed-out').map((event) => ({ event, sign: 1 })),
      ...visit.its('dispensing.returned').map((event) => ({ event, sign: -1 })),
    ];
    for (const { event, sign } of moved)
      for (const { lot = '', medicine = '', quantity } of event.data.items) {
        const key = `${medicine} ${lot}`;
        held.set(key, (held.get(key) ?? 0) + sign * quantity);
      }
    const units = [...held].filter(([, quantity]) => quantity > 0);
    for (const [key, quantity] of units) {
      const [medicine = '', lot = ''] = key.split(' ');
      add(`medicines/${medicine}/given`, quantity);
      const price = priceOf.get(lot) ?? 0;
      hundredths.set(medicine, (hundredths.get(medicine) ?? 0) + price * quantity);
      if (price === 0) for (const row of [medicine, 'total']) add(`medicines/${row}/unpriced`, quantity);
    }
    for (const medicine of new Set(units.map(([key]) => key.split(' ')[0])))
      add(`medicines/${medicine}/people`);
    if (units.length > 0) {
      add('medicines/total/people');
      add('prescriptions/holding/count');
    }
    if (!current) continue;
    add('prescriptions/people/count');
    add('prescriptions/lines/count', current.data.lines.length);
    const owed = current.data.lines.some(({ medicine, quantity }) => {
      const given = units.reduce((sum, [key, each]) => sum + (key.startsWith(`${medicine} `) ? each : 0), 0);
      const closed = visit
        .its('dispensing.rest-closed')
        .filter(({ data }) => data.prescription === current.data.code && data.medicine === medicine)
        .reduce((sum, { data }) => sum + (data.quantity ?? 0), 0);
      return quantity - given - closed > 0;
    });
    add(`prescriptions/${owed ? (units.length > 0 ? 'partly' : 'waiting') : 'done'}/count`);
    for (const { medicine, quantity } of current.data.lines)
      add(`medicines/${medicine}/prescribed`, quantity);
  }
  for (const [medicine, each] of hundredths)
    for (const row of [medicine, 'total']) add(`medicines/${row}/value`, Math.round(each / 100));

  // Gifts.
  const giftKey = (gift = '', size = '') => `${gift}/${size}`;
  for (const { id, size, planned } of plan.gifts)
    for (const column of ['prepared', 'left']) add(`gifts/${giftKey(id, size)}/${column}`, planned);
  for (const event of of('gift.received', 'gift.counted', 'gift.loss-recorded', 'gift.sent-on')) {
    const { quantity = 0, difference = 0, size } = event.data;
    const key = `gifts/${giftKey(idOf(event), size)}`;
    const columns = { 'gift.received': 'received', 'gift.loss-recorded': 'lost', 'gift.sent-on': 'sent-on' };
    const column = new Map(Object.entries(columns)).get(event.type) ?? 'adjusted';
    add(`${key}/${column}`, column === 'adjusted' ? difference : quantity);
    add(`${key}/left`, column === 'adjusted' ? difference : column === 'received' ? quantity : -quantity);
  }
  for (const { its } of visits) {
    const rows = new Set<string>();
    const exceptions = new Set<string>();
    const back = its('gifts.taken-back').flatMap(({ data }) => data.items);
    for (const { id, data } of its('gifts.given'))
      for (const { gift, size, quantity } of data.items) {
        const key = giftKey(gift, size);
        const returned = back.filter((item) => item.given === id && giftKey(item.gift, item.size) === key);
        const held = quantity - returned.reduce((sum, item) => sum + item.quantity, 0);
        for (const row of [key, 'total']) add(`gifts/${row}/given`, held);
        add(`gifts/${key}/left`, -held);
        if (held > 0) for (const row of [key, 'total']) rows.add(row);
        if (held > 0 && data.exception !== undefined) for (const row of [key, 'total']) exceptions.add(row);
      }
    for (const { gift, size, quantity, backOnShelf } of back)
      if (!backOnShelf) {
        const key = giftKey(gift, size);
        for (const row of [key, 'total']) add(`gifts/${row}/destroyed`, quantity);
        add(`gifts/${key}/left`, -quantity);
      }
    for (const row of rows) add(`gifts/${row}/people`);
    for (const row of exceptions) add(`gifts/${row}/exceptions`);
  }

  // Savings books.
  interface Book {
    decision?: string;
    approvers: Set<string>;
    active: boolean;
    granted?: true;
  }
  const books = new Map<string, Book>();
  const grants = new Map<string, { vnd: number; revoked: boolean; handedOver: boolean; book: string }>();
  for (const event of happened.filter(({ type }) => type.startsWith('savings-book.'))) {
    const id = idOf(event);
    const book: Book = books.get(id) ?? { approvers: new Set(), active: false };
    books.set(id, book);
    const grant = grants.get(event.data.grant ?? '');
    const [, what] = event.type.split('.');
    if (what === 'approved' && event.data.approver) book.approvers.add(event.data.approver.id);
    if (what === 'rejected' || what === 'deferred') book.decision = what;
    if (what === 'granted') {
      delete book.decision;
      book.granted = true;
      grants.set(event.id, { vnd: event.data.amountVnd ?? 0, revoked: false, handedOver: false, book: id });
    }
    if (what === 'revoked' && grant) grant.revoked = true;
    if (what === 'handed-over' && grant) grant.handedOver = true;
    // Also a household written anew: whoever approved did so on another one.
    if (what !== 'approved' && what !== 'bank-noted' && what !== 'handed-over') book.approvers.clear();
  }
  let spent = 0;
  let active = 0;
  for (const { vnd, revoked, handedOver, book } of grants.values()) {
    const rows = revoked ? ['revoked'] : handedOver ? ['approved', 'handed-over'] : ['approved'];
    for (const row of rows) {
      add(`savings-books/${row}/people`);
      add(`savings-books/${row}/vnd`, vnd);
    }
    if (revoked) continue;
    spent += vnd;
    active += 1;
    const of = books.get(book);
    if (of) of.active = true;
  }
  add('savings-books/left/people', plan.books.number - active);
  add('savings-books/left/vnd', plan.books.budgetVnd - spent);
  for (const visit of visits) {
    if (!isNominated(visit, 'savings-book')) continue;
    const its = [...books].flatMap(([id, book]) => (rootOf(id) === visit.root ? [book] : []));
    add('savings-books/nominated/people');
    for (const kind of ['rejected', 'deferred'])
      if (its.some(({ decision }) => decision === kind)) add(`savings-books/${kind}/people`);
    if (its.some((book) => book.decision || book.active)) continue;
    const half = its.some(({ approvers }) => approvers.size > 0);
    const had = [...hadBook].some((id) => rootOf(id) === visit.root);
    const back = its.some(({ granted }) => granted);
    const standing = half ? 'half-approved' : had ? 'had-book' : back ? 'taken-back' : 'waiting';
    add(`savings-books/${standing}/people`);
  }

  // Special support.
  const opened = of('support-case.opened');
  each((visit) => isNominated(visit, 'special-support'), 'special-support/nominated/reached');
  each(
    (visit) => isNominated(visit, 'special-support') && !opened.some(({ data }) => data.visitId === visit.id),
    'special-support/nominated/now',
  );
  for (const event of opened) {
    const later = of('support-case.advanced').filter(({ subject }) => subject === event.subject);
    const reached = ['proposed', ...later.map(({ data }) => data.stage)];
    for (const stage of reached) add(`special-support/${stage}/reached`);
    add(`special-support/${reached.at(-1)}/now`);
    for (const { data } of later) add('special-support/helped-vnd/reached', data.amountVnd ?? 0);
  }

  // Who was not taken, and whose visit ended.
  for (const event of of('intake.turned-away'))
    for (const row of [event.data.reason, 'total']) add(`turned-away/${row}/people`);
  for (const visit of visits) {
    const reason = closedFor(visit);
    if (reason !== undefined) for (const row of [reason, 'total']) add(`endings/${row}/people`);
  }

  // Against the plan.
  const at = (key: string) => figures.get(key) ?? 0;
  const reached = (row: string, planned: number, done: number) => {
    if (planned === 0) return;
    set(`plan/${row}/planned`, planned);
    set(`plan/${row}/done`, done);
    set(`plan/${row}/percent`, Math.round((100 * done) / planned));
  };
  reached('people', at('categories/total/expected'), visits.length);
  reached('savings-books', plan.books.number, active);
  reached('budget', plan.books.budgetVnd, spent);
  for (const id of new Set(plan.gifts.map((gift) => gift.id))) {
    const sizes = plan.gifts.filter((gift) => gift.id === id);
    reached(
      `gift/${id}`,
      sizes.reduce((sum, { planned }) => sum + planned, 0),
      sizes.reduce((sum, { size }) => sum + at(`gifts/${giftKey(id, size)}/given`), 0),
    );
  }
  set('summary/came/figure', visits.length);
  set('summary/prescriptions/figure', at('prescriptions/people/count'));
  set('summary/medicine-value/figure', at('medicines/total/value'));
  set('summary/savings-books/figure', active);
  set('summary/savings-books-vnd/figure', spent);
  set('summary/gifts/figure', at('gifts/total/people'));
  set('summary/special-support/figure', opened.length);
  return figures;
}
