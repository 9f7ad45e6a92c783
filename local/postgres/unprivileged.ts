import { runProgram, succeeds } from './run-program.ts';

/** A prefix that makes a command run as another user than root, which PostgreSQL refuses to run as. */
export type Unprivileged = readonly string[];

const ownNamespace: Unprivileged = ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'];
const systemUser: Unprivileged = ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups', '--'];

/**
 * For root: a user namespace in which root is mapped to another user, or, where the kernel does not allow that, the
 * system user `postgres`, which becomes the owner of `folder`.
 */
export async function findUnprivileged(folder: string, postgres: string): Promise<Unprivileged> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return [];
  if (await succeeds([...ownNamespace, 'true'], folder)) return ownNamespace;
  await prepareSystemUser(folder);
  if (!(await succeeds([...systemUser, 'test', '-w', folder], '/')) || !(await canRun(postgres))) {
    throw new Error(
      `PostgreSQL does not run as root, and the user "postgres" has no access to ${folder} or ${postgres}: ` +
        'start the console as another user, or move the project and DATA_DIR to folders that are not restricted to root.',
    );
  }
  return systemUser;
}

const canRun = (postgres: string) => succeeds([...systemUser, postgres, '--version'], '/');

async function prepareSystemUser(folder: string): Promise<void> {
  if (!(await succeeds(['id', 'postgres'], '/'))) {
    await runProgram(['useradd', '--system', '--user-group', '--no-create-home', 'postgres'], '/');
  }
  await runProgram(['chown', '-R', 'postgres:postgres', folder], '/');
}
