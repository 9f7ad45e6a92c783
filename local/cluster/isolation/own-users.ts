import { randomBytes } from 'node:crypto';
import { sep } from 'node:path';
import { runProgram } from '../../postgres/run-program.ts';
import { killUser } from '../../processes/user-processes.ts';
import { userOfHome } from './homes.ts';
import type { Confinable, Confined, Isolation } from './isolation.ts';
import { launcher } from './launcher.ts';
import type { MemoryGroups } from './memory-groups.ts';
import { modulesAbove, viewFor } from './view.ts';

interface Options {
  groups: MemoryGroups | undefined;
  hideProcesses: boolean;
  /** Folder of the console's data, absolute and without symbolic links. */
  hidden: string;
  /** For what its user may not read. */
  otherwise: Isolation;
  warn: (message: string) => void;
}

/** Each customer's applications run as a user of their own, with a view of the files in which the console's data is hidden. */
export function ownUsers({ groups, hideProcesses, hidden, otherwise, warn }: Options): Isolation {
  const running = new Map<number, number>();
  const readable = new Map<string, Promise<boolean>>();

  const commandFor = (task: Confinable, uid: number, group: string | undefined) => {
    const { home, plan, code = { cwd: plan.cwd, root: plan.cwd }, folders = [] } = task;
    const own = [home, ...folders];
    const view = viewFor({ ...code, own, programs: [process.execPath], hidden });
    return launcher({ uid, plan, view, group, hideProcesses });
  };

  async function isReadable(task: Confinable, uid: number): Promise<boolean> {
    const { command } = task.plan;
    const cwd = codeOf(task);
    const test = [
      '/bin/sh',
      '-c',
      `test -r . && command -v "$1" >/dev/null || exit ${notReadable}; shift; for path; do test -r "$path" || exit ${notReadable}; done`,
      'sh',
      command[0] ?? '',
      ...packagesOf(task),
    ];
    const { PATH = '', HOME = '' } = task.plan.env;
    const probe = commandFor(
      { ...task, plan: { ...task.plan, cwd, command: test, env: { PATH, HOME } } },
      uid,
      undefined,
    );
    try {
      await runProgram(probe.command, '/', probe.env);
      return true;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      warn(
        `Applications in ${cwd} run as the user of the console, so that they can read its data: users of their own may not read that folder or run ${command[0]}. ${error instanceof Error ? error.message : String(error)}`,
      );
      return false;
    }
  }

  return {
    async confine(task) {
      const { home, memoryMiB } = task;
      const uid = userOfHome(home);
      const checked = readable.get(codeOf(task)) ?? isReadable(task, uid);
      readable.set(codeOf(task), checked);
      checked.catch(() => readable.delete(codeOf(task)));
      if (!(await checked)) return otherwise.confine(task);
      const group = memoryMiB === undefined ? undefined : groups?.create(randomBytes(8).toString('hex'), memoryMiB);
      running.set(uid, (running.get(uid) ?? 0) + 1);
      let exceeded = false;
      return {
        ...commandFor(task, uid, group),
        cwd: '/',
        uid,
        owns: (socket) => socket.uid === uid,
        exceededMemory: () => exceeded,
        end: once(async () => {
          if (group !== undefined) exceeded = (await groups?.end(group)) ?? false;
          const left = (running.get(uid) ?? 1) - 1;
          running.set(uid, left);
          if (left === 0) await killUser(uid);
        }),
      } satisfies Confined;
    },
    userOf: userOfHome,
    close: () => groups?.close(),
  };
}

const codeOf = ({ code, plan }: Confinable): string => code?.cwd ?? plan.cwd;

/** The packages above the program, of which a copy of it has links. */
const packagesOf = ({ code }: Confinable): string[] =>
  code ? modulesAbove(code.cwd).filter((path) => path.startsWith(code.root + sep)) : [];

const notReadable = 99;
const folderClosed = 126;

/** Anything else, such as a lack of memory, may pass: it must not cost an application its isolation. */
const isRefusal = (error: unknown): boolean =>
  error instanceof Error &&
  error.cause instanceof Error &&
  'code' in error.cause &&
  (error.cause.code === notReadable || error.cause.code === folderClosed);

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
