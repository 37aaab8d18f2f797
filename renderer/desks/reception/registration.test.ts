import { describe, expect, it } from 'vitest';
import type { Sending } from '../../mirror/index.ts';
import { RegistrationRun } from './registration.ts';
import { emptyVisit, visitFormSchema } from './visit-form.ts';

const person = (name: string) => ({ name, sex: 'female' as const, birth: { year: 1950 } });
const visit = visitFormSchema.parse({ ...emptyVisit, category: 'poor', specialties: ['cardiology'] });

/** A host that saves what it is told to and keeps a list of what it was sent. */
function host(saves: (sending: Sending) => boolean) {
  const sent: Sending[] = [];
  return {
    sent,
    types: () => sent.map((each) => each.type),
    async send(sending: Sending) {
      sent.push(sending);
      return saves(sending) ? {} : undefined;
    },
  };
}

describe('registering somebody', () => {
  it('registers the person, then opens their visit', async () => {
    const { send, sent } = host(() => true);
    const done = await new RegistrationRun().save(person('Vàng Thị Mỷ'), visit, send);
    expect(sent.map((each) => each.type)).toEqual(['patient.register', 'visit.open']);
    expect(sent[0]?.subject).toBe(`patient/${done?.patientId}`);
    expect(sent[1]?.subject).toBe(`visit/${done?.visitId}`);
    expect(sent[1]?.data).toMatchObject({ patientId: done?.patientId });
  });

  it('opens no visit for somebody who was not saved', async () => {
    const { send, types } = host(() => false);
    expect(await new RegistrationRun().save(person('Vàng Thị Mỷ'), visit, send)).toBeUndefined();
    expect(types()).toEqual(['patient.register']);
  });

  it('goes on with the visit when only that had failed', async () => {
    let full = true;
    const { send, types } = host((sending) => !(full && sending.type === 'visit.open'));
    const run = new RegistrationRun();
    expect(await run.save(person('Vàng Thị Mỷ'), visit, send)).toBeUndefined();
    expect(run.registered).toBe(true);
    full = false;
    expect(await run.save(person('Vàng Thị Mỷ'), visit, send)).toBeDefined();
    expect(types()).toEqual(['patient.register', 'visit.open', 'visit.open']);
  });

  it('corrects somebody already saved instead of registering them twice', async () => {
    let full = true;
    const { send, types, sent } = host((sending) => !(full && sending.type === 'visit.open'));
    const run = new RegistrationRun();
    await run.save(person('Vàng Thị My'), visit, send);
    full = false;
    await run.save(person('Vàng Thị Mỷ'), visit, send);
    expect(types()).toEqual(['patient.register', 'visit.open', 'patient.correct', 'visit.open']);
    expect(new Set(sent.map((each) => each.subject)).size).toBe(2);
  });

  it('sends the same command again under the same id, and a changed one under another', async () => {
    const { send, sent } = host(() => false);
    const run = new RegistrationRun();
    await run.save(person('Vàng Thị Mỷ'), visit, send);
    await run.save(person('Vàng Thị Mỷ'), visit, send);
    await run.save(person('Vàng Thị My'), visit, send);
    expect(sent[1]?.id).toBe(sent[0]?.id);
    expect(sent[2]?.id).not.toBe(sent[0]?.id);
  });
});
