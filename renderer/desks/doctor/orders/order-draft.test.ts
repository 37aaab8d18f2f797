import { describe, expect, it } from 'vitest';
import { missingOf, offeredTo, ordersOf, withServices } from './order-draft.ts';

const name = { vi: '', en: '' };
const ultrasound = { id: 'ultrasound', name, form: 'ultrasound', place: 'ultrasound' };
const glucose = { id: 'glucose', name, form: 'glucose' };
const services = [ultrasound, glucose];

describe('what a doctor asks for', () => {
  it('is offered but to the room that does it', () => {
    expect(offeredTo(services, 'cardiology')).toEqual(services);
    expect(offeredTo(services, 'ultrasound')).toEqual([glucose]);
  });

  it.each([
    ['no part of a form with parts', ultrasound, { parts: [], question: 'Sỏi?' }, true, 'parts'],
    ['no question to another place', ultrasound, { parts: ['abdomen'], question: ' ' }, true, 'question'],
    ['nothing when both are there', ultrasound, { parts: ['abdomen'], question: 'Sỏi?' }, true, undefined],
    ['nothing of what the room does itself', glucose, { parts: [], question: '' }, false, undefined],
  ])('misses %s', (_, service, wanted, hasParts, missing) => {
    expect(missingOf(service, wanted, hasParts)).toBe(missing);
  });

  it('keeps what was said of a service while another one is chosen, and drops it with the service', () => {
    const one = withServices({}, ['ultrasound']);
    const said = { ...one, ultrasound: { parts: ['heart'], question: 'Hẹp van?' } };
    const both = withServices(said, ['glucose', 'ultrasound']);
    expect(ordersOf(services, both)).toEqual([
      { service: 'ultrasound', parts: ['heart'], question: 'Hẹp van?' },
      { service: 'glucose', parts: [], question: '' },
    ]);
    expect(ordersOf(services, withServices(both, ['glucose']))).toEqual([
      { service: 'glucose', parts: [], question: '' },
    ]);
  });
});
