import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCable } from './cable.ts';

const cable = createCable();
const server = createServer();
let heard = '';
let there: Socket;
let here: Socket;

const connected = async () => {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
};

beforeAll(async () => {
  server.on('connection', (socket) => {
    there = socket;
    socket
      .on('error', () => undefined)
      .on('data', (data) => {
        heard += data;
      });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterAll(() => server.close());
beforeEach(async () => {
  cable.plugIn();
  heard = '';
  const arrived = once(server, 'connection');
  here = await connected();
  await arrived;
});

describe('the cable', () => {
  it('ends every connection when it breaks, and lets none be made until it is back', async () => {
    const closed = once(there, 'close');
    cable.pull('broken');
    await closed;
    await expect(connected()).rejects.toThrow('The cable is out');
    cable.plugIn();
    await connected();
  });

  it('swallows what is sent either way when it is silently out, and tells nobody before it is back', async () => {
    let answered = '';
    here.on('data', (data) => {
      answered += data;
    });
    cable.pull('silent');
    here.write('hello');
    there.write('hello');
    await delay(50);
    expect([heard, answered, here.destroyed, there.destroyed]).toEqual(['', '', false, false]);
    const closed = once(there, 'close');
    cable.plugIn();
    await closed;
  });
});
