import { runProgram, succeeds } from './run-program.ts';

/** Words to put before a command so that it does not run as root, which PostgreSQL refuses. */
export type Unprivileged = readonly string[];

const ownNamespace: Unprivileged = ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'];
const systemUser: Unprivileged = ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups', '--'];

/**
 * As root: a user namespace in which root is another user, or, where the kernel forbids that, the system user
 * `postgres`, who is then given `folder`.
 */
export async function findUnprivileged(folder: string, postgres: string): Promise<Unprivileged> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return [];
  if (await succeeds([...ownNamespace, 'true'], folder)) return ownNamespace;
  await prepareSystemUser(folder);
  if (!(await succeeds([...systemUser, 'test', '-w', folder], '/')) || !(await canRun(postgres))) {
    throw new Error(
      `PostgreSQL does not run as root, and the user "postgres" cannot reach ${folder} or ${postgres}: ` +
        'start as another user, or move the project and DATA_DIR out of folders that only root may enter.',
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
