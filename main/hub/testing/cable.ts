/** The cable between a station and the hub: it can be pulled out, plugged in, and go dead without a word. */
import { connect, createServer, type Server, type Socket } from 'node:net';

export class Cable {
  readonly address: string;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #state: 'whole' | 'cut' | 'dead' | 'one-way' = 'whole';

  private constructor(server: Server, port: number) {
    this.#server = server;
    this.address = `127.0.0.1:${port}`;
  }

  /** A cable to a hub at a port of this computer. */
  static async to(port: number): Promise<Cable> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const bound = server.address();
    if (typeof bound !== 'object' || !bound) throw new Error('No port');
    const cable = new Cable(server, bound.port);
    server.on('connection', (socket) => cable.#carry(socket, port));
    return cable;
  }

  /** Both ends notice at once. */
  cut(): void {
    this.#state = 'cut';
    for (const socket of this.#sockets) socket.destroy();
  }

  /** Nothing comes through any more, and nobody is told. */
  goDead(): void {
    this.#state = 'dead';
    for (const socket of this.#sockets) socket.pause();
  }

  /** What the station says still arrives; what the hub says does not. */
  loseAnswers(): void {
    this.#state = 'one-way';
  }

  /** What was on its way in a dead cable is lost: new connections only. */
  mend(): void {
    if (this.#state !== 'whole') for (const socket of this.#sockets) socket.destroy();
    this.#state = 'whole';
  }

  async remove(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #carry(near: Socket, port: number): void {
    this.#keep(near);
    if (this.#state === 'cut') near.destroy();
    if (this.#state === 'cut' || this.#state === 'dead') return;
    const far = connect(port, '127.0.0.1');
    this.#keep(far);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('data', (bytes) => {
        if (this.#state === 'whole' || (this.#state === 'one-way' && from === near)) to.write(bytes);
      });
      from.on('close', () => to.destroy());
    }
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => undefined);
    socket.on('close', () => this.#sockets.delete(socket));
  }
}
