import { describe, expect, it } from 'vitest';
import type { ConsentForm } from '#shared/domain/patient/consent.ts';
import type { Sending } from '../../mirror/index.ts';
import { RegistrationRun } from './registration.ts';
import { type Doors, emptyVisit, visitFormSchema } from './visit-form.ts';

const day: Doors = { rooms: [], specialties: [] };
const person = (name: string) => ({ name, sex: 'female' as const, birth: { year: 1950 } });
const visit = visitFormSchema(day).parse({ ...emptyVisit, category: 'poor', specialties: ['cardiology'] });
const consent: ConsentForm = { healthData: 'given', contact: 'refused', evidence: 'signature' };
const ofHer = (name: string) => ({ person: person(name), visit, day });

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

/** One that takes visits only once it is told that it has room. */
function fullHost() {
  let full = true;
  const double = host((sending) => !(full && sending.type === 'visit.open'));
  return { ...double, makeRoom: () => (full = false) };
}

describe('registering somebody', () => {
  it('registers the person, then opens their visit', async () => {
    const { send, sent } = host(() => true);
    const done = await new RegistrationRun().save(ofHer('Vàng Thị Mỷ'), send);
    expect(sent.map((each) => each.type)).toEqual(['patient.register', 'visit.open']);
    expect(sent[0]?.subject).toBe(`patient/${done?.patientId}`);
    expect(sent[1]?.subject).toBe(`visit/${done?.visitId}`);
    expect(sent[1]?.data).toMatchObject({ patientId: done?.patientId });
  });

  it('says what was consented to together with the person, and nothing when nobody asked', async () => {
    const { send, sent } = host(() => true);
    await new RegistrationRun().save({ ...ofHer('Vàng Thị Mỷ'), consent }, send);
    await new RegistrationRun().save(ofHer('Sùng Thị Mỷ'), send);
    expect(sent[0]?.data).toEqual({ person: person('Vàng Thị Mỷ'), consent });
    expect(sent[2]?.data).toEqual({ person: person('Sùng Thị Mỷ') });
  });

  it('sends the time on the paper with both, and its number as the ticket', async () => {
    const { send, sent } = host(() => true);
    const onPaper = { paper: 'AG-007', occurredAt: '2026-11-23T01:15:00.000Z' };
    await new RegistrationRun().save({ ...ofHer('Vàng Thị Mỷ'), onPaper }, send);
    expect(sent.map((each) => each.occurredAt)).toEqual([onPaper.occurredAt, onPaper.occurredAt]);
    expect(sent[1]?.data).toMatchObject({ paper: 'AG-007' });
  });

  it('opens no visit for somebody who was not saved', async () => {
    const { send, types } = host(() => false);
    expect(await new RegistrationRun().save(ofHer('Vàng Thị Mỷ'), send)).toBeUndefined();
    expect(types()).toEqual(['patient.register']);
  });

  it('goes on with the visit when only that had failed', async () => {
    const { send, types, makeRoom } = fullHost();
    const run = new RegistrationRun();
    expect(await run.save(ofHer('Vàng Thị Mỷ'), send)).toBeUndefined();
    expect(run.registered).toBeDefined();
    makeRoom();
    expect(await run.save(ofHer('Vàng Thị Mỷ'), send)).toBeDefined();
    expect(types()).toEqual(['patient.register', 'visit.open', 'visit.open']);
  });

  it('corrects somebody already saved instead of registering them twice', async () => {
    const { send, types, sent, makeRoom } = fullHost();
    const run = new RegistrationRun();
    await run.save(ofHer('Vàng Thị My'), send);
    makeRoom();
    await run.save(ofHer('Vàng Thị Mỷ'), send);
    expect(types()).toEqual(['patient.register', 'visit.open', 'patient.correct', 'visit.open']);
    expect(new Set(sent.map((each) => each.subject)).size).toBe(2);
  });

  it('records a consent that was asked for only after the person was saved', async () => {
    const { send, types, makeRoom } = fullHost();
    const run = new RegistrationRun();
    await run.save(ofHer('Vàng Thị Mỷ'), send);
    makeRoom();
    await run.save({ ...ofHer('Vàng Thị Mỷ'), consent }, send);
    expect(types()).toEqual(['patient.register', 'visit.open', 'patient.record-consent', 'visit.open']);
  });

  it('sends the same command again under the same id, and a changed one under another', async () => {
    const { send, sent } = host(() => false);
    const run = new RegistrationRun();
    await run.save(ofHer('Vàng Thị Mỷ'), send);
    await run.save(ofHer('Vàng Thị Mỷ'), send);
    await run.save(ofHer('Vàng Thị My'), send);
    expect(sent[1]?.id).toBe(sent[0]?.id);
    expect(sent[2]?.id).not.toBe(sent[0]?.id);
  });
});
