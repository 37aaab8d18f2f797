/** What the simulation is asked to do on the command line. */
import { parseArgs } from 'node:util';
import { z } from 'zod';

export const usage = `npm run simulate -- --out THƯ_MỤC [--day ha-giang] [--patients 300] [--seed 7]
                    [--data THƯ_MỤC] [--documents all|some|none] [--report-acks TỆP]
                    [--stations 1] [--cut 0] [--kill-hub | --kill-hub-program]

--day          ha-giang, lai-chau hoặc dien-bien          a practice day of resources/practice
--patients     số người bệnh, 1 đến 5000                  people who come, 1 to 5000
--seed         cùng một số thì cùng một ngày              the same number gives the same day
--out          nơi ghi report.json và pdf/                where report.json and pdf/ are written
--data         giữ dữ liệu ở đây (chưa có ngày khám nào)  keeps the data here (no day may be in it)
--documents    all: mọi giấy tờ, some: 1/10, none: không  all papers, every tenth, or none
--report-acks  ghi mã từng việc đã lưu vào tệp này        appends the event ids of each saved command
--stations     số máy, 1 đến 13                           computers, 1 to 13
--cut          số lần một máy bị mất mạng                 how often one of them is cut off
--kill-hub     giữa ngày máy chủ tắt đột ngột             the hub's computer dies in the middle of the day
--kill-hub-program   chỉ chương trình của máy chủ tắt     only the hub's program dies, its server goes on`;

const whole = (name: string, least: number, most: number) =>
  z.coerce
    .number({ error: () => `--${name}: phải là số / must be a number` })
    .int(`--${name}: phải là số nguyên / must be a whole number`)
    .min(least, `--${name}: ít nhất ${least} / at least ${least}`)
    .max(most, `--${name}: nhiều nhất ${most} / at most ${most}`);

/** More have nobody to sit at them on the practice days. */
const mostStations = 13;

const argumentsSchema = z.object({
  day: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, '--day: tên ngày tập không hợp lệ / not the name of a practice day'),
  patients: whole('patients', 1, 5000),
  seed: whole('seed', 0, 2 ** 31),
  documents: z.enum(['all', 'some', 'none'], { error: '--documents: all, some, none' }),
  out: z.string({ error: '--out: thiếu thư mục / the folder is missing' }).min(1, '--out'),
  data: z.string().min(1, '--data').optional(),
  'report-acks': z.string().min(1, '--report-acks').optional(),
  stations: whole('stations', 1, mostStations),
  cut: whole('cut', 0, 20),
  'kill-hub': z.boolean(),
  'kill-hub-program': z.boolean(),
});

/** `power`: its whole computer; `program`: all but the server, which goes on by itself. */
export type KillHub = 'power' | 'program';

export interface SimulationOptions {
  day: string;
  patients: number;
  seed: number;
  documents: 'all' | 'some' | 'none';
  out: string;
  data?: string | undefined;
  reportAcks?: string | undefined;
  /** Computers; left out, one. */
  stations?: number;
  /** How often a member is cut off from the hub. */
  cut?: number;
  /** What of the hub is killed in the middle of the day. */
  killHub?: KillHub | undefined;
}

/** Something that the person at the keyboard can put right; its message is meant for them. */
export class WrongUse extends Error {}

/** Reads the command line. Throws `WrongUse` in words, Vietnamese first, for what it cannot follow. */
export function readArguments(args: readonly string[]): SimulationOptions | 'help' {
  const text = { type: 'string' } as const;
  const flags = { out: text, data: text, 'report-acks': text, help: { type: 'boolean' } } as const;
  const defaulted = {
    day: { ...text, default: 'ha-giang' },
    patients: { ...text, default: '300' },
    seed: { ...text, default: '7' },
    documents: { ...text, default: 'all' },
    stations: { ...text, default: '1' },
    cut: { ...text, default: '0' },
    'kill-hub': { type: 'boolean', default: false },
    'kill-hub-program': { type: 'boolean', default: false },
  } as const;
  const values = parsed(() => parseArgs({ args: [...args], options: { ...flags, ...defaulted } }).values);
  if (values.help) return 'help';
  const checked = argumentsSchema.safeParse(values);
  if (!checked.success) throw new WrongUse(checked.error.issues.map((issue) => issue.message).join('\n'));
  const { 'report-acks': reportAcks, 'kill-hub': power, 'kill-hub-program': program, ...rest } = checked.data;
  const killHub = power ? 'power' : program ? 'program' : undefined;
  if (rest.stations === 1 && (rest.cut > 0 || killHub)) {
    throw new WrongUse('--cut, --kill-hub: cần --stations 2 trở lên / need --stations 2 or more');
  }
  return { ...rest, reportAcks, killHub };
}

function parsed<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new WrongUse(`Không hiểu dòng lệnh / Cannot read the command line: ${detail}`);
  }
}
