/** `npm run fetch-nats`: fetches the NATS server for the installers of Windows and Linux into `bin/`. */
import { join } from 'node:path';
import { fetchNats, type NatsArchive } from './nats-binary.ts';
import release from './nats-release.json' with { type: 'json' };
import { root } from './run.ts';

const archives: NatsArchive[] = release.archives;
for (const archive of archives) {
  await fetchNats(archive, `${release.from}/v${release.version}`, join(root, '.cache'), join(root, 'bin'));
  console.log(`bin/${archive.program}`);
}
