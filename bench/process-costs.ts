import { readdir, readFile } from "node:fs/promises";

/** What a process took. */
interface ProcessCost {
  /** Of it alone, without its children. */
  readonly cpuSeconds: number;
  /** The most memory that it had resident at a time. */
  readonly megabytes: number;
}

/** The processes of a preview, by what they are started with. */
const roles = {
  program: /@pulumi\/pulumi\/cmd\/run(?!-)/,
  pack: /@pulumi\/pulumi\/cmd\/run-policy-pack/,
  engine: /pulumi\0(preview|up|destroy)\0/,
} as const;

type Role = keyof typeof roles;

/** What a run took, by the part that each process has in it. Of several processes with one part, the sum. */
export type Costs = Readonly<Record<Role, ProcessCost>>;

/** Seldom enough to cost nothing; the peak of the memory is kept by the kernel, and is seen until shortly before the end. */
const everyMilliseconds = 250;

/** Clock ticks a second in /proc/PID/stat, on every Linux that Node.js runs on. */
const ticks = 100;

/** Watches what the processes below this one take while something runs. Read from /proc, so on Linux only. */
export async function watchCosts<T>(
  run: () => Promise<T>,
): Promise<{ readonly result: T; readonly costs: Costs }> {
  const seen = new Map<number, { readonly role: Role; readonly cost: ProcessCost }>();
  const look = async (): Promise<void> => {
    for (const pid of await processesBelow(process.pid)) {
      const found = await costOf(pid);
      if (found) seen.set(pid, found);
    }
  };
  let looking: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    looking = looking.then(look);
  }, everyMilliseconds);
  try {
    const result = await run();
    const of = (role: Role) => sum([...seen.values()].filter((each) => each.role === role));
    return {
      result,
      costs: { program: of("program"), pack: of("pack"), engine: of("engine") },
    };
  } finally {
    clearInterval(timer);
    await looking;
  }
}

function sum(found: readonly { readonly cost: ProcessCost }[]): ProcessCost {
  return {
    cpuSeconds: found.reduce((total, { cost }) => total + cost.cpuSeconds, 0),
    megabytes: found.reduce((total, { cost }) => total + cost.megabytes, 0),
  };
}

async function processesBelow(pid: number): Promise<readonly number[]> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const children = await Promise.all(threads.map((thread) => text(pid, `task/${thread}/children`)));
  const pids = children.flatMap((list) => list.split(" ").filter(Boolean).map(Number));
  const below = await Promise.all(pids.map((child) => processesBelow(child)));
  return [...pids, ...below.flat()];
}

/** Absent where the process has ended, or has no part in a preview. */
async function costOf(
  pid: number,
): Promise<{ readonly role: Role; readonly cost: ProcessCost } | undefined> {
  const command = await text(pid, "cmdline");
  const role = (Object.keys(roles) as Role[]).find((each) => roles[each].test(command));
  const peak = /^VmHWM:\s+(\d+) kB$/m.exec(await text(pid, "status"))?.[1];
  const stat = await text(pid, "stat");
  if (role === undefined || peak === undefined || stat === "") return undefined;
  // The name of the program stands in parentheses and may have spaces in it.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return {
    role,
    cost: {
      cpuSeconds: (Number(fields[11]) + Number(fields[12])) / ticks,
      megabytes: Number(peak) / 1024,
    },
  };
}

/** Empty where the process is no more. */
function text(pid: number, file: string): Promise<string> {
  return readFile(`/proc/${pid}/${file}`, "utf8").catch(() => "");
}
