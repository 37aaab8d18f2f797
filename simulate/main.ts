/** `npm run simulate`: robots live through a clinic day. */
import { DataFolderInUse } from '#main/host/data-folder-lock.ts';
import { readArguments, usage, WrongUse } from './arguments.ts';
import { simulateDay } from './day.ts';
import { simulationPassphrase } from './door.ts';
import { createProgress } from './progress.ts';
import { complaints, isSound, summary, writeReport } from './report.ts';

try {
  await main();
} catch (error) {
  if (error instanceof WrongUse) console.error(error.message);
  else if (error instanceof DataFolderInUse) {
    console.error('--data: thư mục đang được dùng / the folder is in use by another program');
  } else throw error;
  process.exitCode = 2;
}

async function main(): Promise<void> {
  const options = readArguments(process.argv.slice(2));
  if (options === 'help') {
    console.log(usage);
    return;
  }
  const progress = createProgress(options.patients);
  const report = await simulateDay(options, progress.show).finally(progress.stop);
  await writeReport(options.out, report);
  for (const complaint of complaints(report)) console.error(complaint);
  if (options.data !== undefined) {
    console.log(`Mật khẩu của ngày tập này / Passphrase of this practice day: ${simulationPassphrase}`);
  }
  console.log(summary(report));
  process.exitCode = isSound(report) ? 0 : 1;
}
