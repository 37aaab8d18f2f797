/** How far the day is: a bar on a terminal, a line now and then elsewhere. */
import cliProgress from 'cli-progress';

export interface Progress {
  /** People received so far, and the clinic's time `HH:mm`. */
  show(received: number, time: string): void;
  stop(): void;
}

export function createProgress(patients: number, output: NodeJS.WriteStream = process.stderr): Progress {
  return output.isTTY ? bar(patients, output) : lines(patients, output);
}

function bar(patients: number, output: NodeJS.WriteStream): Progress {
  const shown = new cliProgress.SingleBar(
    { format: '{time}  {bar}  {value}/{total} người bệnh', stream: output, hideCursor: true },
    cliProgress.Presets.shades_classic,
  );
  shown.start(patients, 0, { time: '' });
  return {
    show: (received, time) => shown.update(received, { time }),
    stop: () => shown.stop(),
  };
}

/** A line at every tenth of the people. */
function lines(patients: number, output: NodeJS.WriteStream): Progress {
  let tenths = 0;
  return {
    show(received, time) {
      const reached = Math.floor((received * 10) / patients);
      if (reached <= tenths) return;
      tenths = reached;
      output.write(`${time}  ${received}/${patients} người bệnh\n`);
    },
    stop: () => undefined,
  };
}
