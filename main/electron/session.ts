import { type Session, session } from 'electron';
import { denyDownloads } from './downloads.ts';

/** A session that lives in memory: without `persist:` nothing a page stores reaches the disk. */
export function memorySession(): Session {
  const station = session.fromPartition('station', { cache: false });
  // The spell checker would fetch its dictionaries from the internet.
  station.setSpellCheckerEnabled(false);
  denyDownloads(station);
  return station;
}
