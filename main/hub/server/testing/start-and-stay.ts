/** Starts a server with the options in its argument, says its process id, and exits when its own input ends. */
import { startNatsServer } from '../nats-server.ts';

const server = await startNatsServer(JSON.parse(process.argv[2] ?? '{}'));
console.log(server.pid);
process.stdin.on('end', () => process.exit()).resume();
