import { once } from 'node:events';
import { connect } from 'node:net';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { type NatsConnection, nkeyAuthenticator, nkeys } from '@nats-io/transport-node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NatsServer } from './nats-server.ts';
import { type HubForTest, hubForTest, users } from './testing/hub-for-test.ts';

const join = { password: '482913' };
const joins = { user: 'join', pass: join.password, inboxPrefix: '_INBOX_join' };

let hub: HubForTest;
let server: NatsServer;
beforeAll(async () => {
  hub = await hubForTest();
  server = await hub.start({ users: { ...users, join } });
  const host = await hub.connectAs('hub');
  await (await jetstreamManager(host)).streams.add({ name: 'LINE', subjects: ['line.>'] });
  host.subscribe('ask.>', { callback: (_, ask) => void ask.respond('answer') });
  host.subscribe('join.ask', { callback: (_, ask) => void ask.respond('welcome') });
  await host.flush();
});
afterAll(() => hub.remove());

/** The violation that a subscription ends with. */
async function refusedToHear(connection: NatsConnection, subject: string): Promise<unknown> {
  const { promise, resolve } = Promise.withResolvers();
  connection.subscribe(subject, { callback: (error) => resolve(error) });
  return await promise;
}

const refused = /permissions violation/i;

describe('who gets in', () => {
  it.each([
    ['anonymous', {}],
    ['a stranger’s key', { authenticator: nkeyAuthenticator(nkeys.createUser().getSeed()) }],
    ['a wrong pairing code', { ...joins, pass: '000000' }],
  ])('not %s', async (_, options) => {
    await expect(hub.connectAs(options)).rejects.toThrow(/authorization/i);
  });
});

describe('a station', () => {
  it('writes to the line, reads it, asks and is told', async () => {
    const station = await hub.connectAs('station');
    const js = jetstream(station);
    await js.publish('line.a', 'written');
    const read = await (await js.consumers.get('LINE')).next();
    expect(read?.string()).toBe('written');
    expect((await station.request('ask.time')).string()).toBe('answer');
    const told = station.subscribe('tell.all', { max: 1 });
    await station.flush();
    (await hub.connectAs('hub')).publish('tell.all', 'told');
    for await (const message of told) expect(message.string()).toBe('told');
  });

  it('neither makes, changes, empties nor deletes streams and messages', async () => {
    const station = await hub.connectAs('station');
    const { streams } = await jetstreamManager(station);
    const { seq } = await jetstream(station).publish('line.b', 'stays');
    await expect(streams.add({ name: 'OTHER', subjects: ['other.>'] })).rejects.toThrow(refused);
    await expect(streams.update('LINE', { subjects: ['tell.>'] })).rejects.toThrow(refused);
    await expect(streams.purge('LINE')).rejects.toThrow(refused);
    await expect(streams.deleteMessage('LINE', seq)).rejects.toThrow(refused);
    await expect(streams.delete('LINE')).rejects.toThrow(refused);
    expect((await streams.info('LINE')).state.last_seq).toBe(seq);
  });

  it('cannot have its answers sent to where it may not write', async () => {
    const station = await hub.connectAs('station');
    const { streams } = await jetstreamManager(station);
    await jetstream(station).publish('line.c', 'stays');
    const before = (await streams.info('LINE')).state.messages;
    station.publish('$JS.API.STREAM.INFO.LINE', '', { reply: '$JS.API.STREAM.PURGE.LINE' });
    await station.flush();
    expect((await streams.info('LINE')).state.messages).toBe(before);
  });

  it.each(['>', 'line.>', 'ask.>', '_INBOX_join.>'])('does not hear %s', async (subject) => {
    expect(String(await refusedToHear(await hub.connectAs('station'), subject))).toMatch(refused);
  });

  it.each(['tell.all', 'join.ask', '$SYS.REQ.SERVER.PING'])('does not say %s', async (subject) => {
    await expect((await hub.connectAs('station')).request(subject)).rejects.toThrow(refused);
  });
});

describe('who joins', () => {
  it('asks to join, and nothing else', async () => {
    const guest = await hub.connectAs(joins);
    expect((await guest.request('join.ask')).string()).toBe('welcome');
    for (const subject of ['line.a', 'ask.time', '$JS.API.INFO', 'join.other']) {
      await expect(guest.request(subject)).rejects.toThrow(refused);
    }
    for (const subject of ['>', 'line.>', 'tell.>', 'join.ask', '_INBOX.>']) {
      expect(String(await refusedToHear(guest, subject))).toMatch(refused);
    }
  });

  it('cannot send more than the limit', async () => {
    const socket = connect(server.port, '127.0.0.1').setEncoding('utf8');
    let answer = '';
    socket.on('data', (text) => {
      answer += text;
    });
    // The client would refuse it by itself, so this one speaks for itself.
    socket.write(
      `CONNECT {"user":"join","pass":"${join.password}"}\r\nPUB join.ask ${2 * 1024 * 1024 + 1}\r\n`,
    );
    await once(socket, 'close');
    expect(answer).toContain('Maximum Payload Violation');
  });

  it('is out when the code is no longer valid, while the stations stay', async () => {
    const station = await hub.connectAs('station');
    const guest = await hub.connectAs(joins);
    const { pid } = server;
    await server.changeUsers(users);
    expect(String(await guest.closed())).toMatch(/authorization/i);
    await expect(hub.connectAs(joins)).rejects.toThrow(/authorization/i);
    await station.flush();
    expect(station.stats().outMsgs).toBe(0);
    expect(station.isClosed()).toBe(false);
    expect(server.pid).toBe(pid);
    await server.changeUsers({ ...users, join });
    await hub.connectAs(joins);
  });
});
