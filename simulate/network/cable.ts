/**
 * The network cable of this process, which can be pulled out. Every socket that it opens goes over it, whatever the
 * address: on one computer, stations would find each other around a proxy. What others open to it is not touched, so a
 * member can be cut off, the hub cannot.
 */
import { subscribe } from 'node:diagnostics_channel';
import { Socket } from 'node:net';

/** `broken`: both ends learn it at once. `silent`: nothing arrives any more, either way, and nobody is told. */
export const cuts = ['broken', 'silent'] as const;
export type Cut = (typeof cuts)[number];

export interface Cable {
  pull(cut: Cut): void;
  plugIn(): void;
}

/** To be made before any socket is. */
export function createCable(): Cable {
  const sockets = new Set<Socket>();
  let isOut = false;
  subscribe('net.client.socket', (message) => {
    const socket = socketOf(message);
    if (!socket) return;
    for (const each of sockets) if (each.destroyed) sockets.delete(each);
    sockets.add(socket);
    // Told of before it connects, it would connect all the same.
    if (isOut) process.nextTick(() => socket.destroy(new Error('The cable is out')));
  });
  const breakAll = () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  return {
    pull(cut) {
      isOut = true;
      if (cut === 'broken') breakAll();
      // What is sent is gone, what comes is not heard.
      else for (const socket of sockets) Object.assign(socket, { write: () => true, push: () => true });
    },
    plugIn() {
      isOut = false;
      // A connection that has lost bytes cannot go on.
      breakAll();
    },
  };
}

function socketOf(message: unknown): Socket | undefined {
  const { socket } = Object(message);
  return socket instanceof Socket ? socket : undefined;
}
