import { sep } from 'node:path';
import type { LaunchPlan } from '../tasks/launch-plan.ts';
import type { Replacement } from './view.ts';

interface Launcher {
  uid: number;
  plan: LaunchPlan;
  view: readonly Replacement[];
  /** The control group to run in. */
  group: string | undefined;
  /** Whether it must not see the processes of others: /proc can be mounted so. */
  hideProcesses: boolean;
}

const prefix = 'APPLICATION_';
const systemPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/**
 * The command that changes into the user, control group and view of an application, and then becomes the application. It
 * begins as root: the application's variables have other names until then, since some change what a program does, such as
 * LD_PRELOAD and PATH.
 */
export function launcher({ uid, plan, view, group, hideProcesses }: Launcher): Pick<LaunchPlan, 'command' | 'env'> {
  const variables = Object.keys(plan.env).filter((name) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name));
  const prepare = [
    'umask 022',
    ...(group === undefined ? [] : [`echo $$ > ${quote(`${group}/cgroup.procs`)}`]),
    ...mounts(view),
    ...(hideProcesses ? ['mount -t proc -o hidepid=2 proc /proc'] : []),
    `exec setpriv --reuid=${uid} --regid=${uid} --clear-groups --no-new-privs -- /bin/sh -c ${quote(become(plan, variables))} sh "$@"`,
  ].join('\n');
  return {
    command: ['/usr/bin/env', 'unshare', '--mount', '--', '/bin/sh', '-ec', prepare, 'sh', ...plan.command],
    env: { PATH: systemPath, ...Object.fromEntries(variables.map((name) => [prefix + name, plan.env[name] ?? ''])) },
  };
}

/** Shells set variables of their own. */
const ofShells = ['PATH', 'PWD', 'OLDPWD', 'SHLVL'];

const become = ({ cwd }: LaunchPlan, variables: readonly string[]): string =>
  [
    'umask 077',
    `cd ${quote(cwd)} || exit 126`,
    `unset ${ofShells.join(' ')}`,
    ...variables.map((name) => `export ${name}="$${prefix}${name}"; unset ${prefix}${name}`),
    'exec "$@"',
  ].join('\n');

/** What is to be put back is kept aside first, while everything is still in its place. */
function mounts(view: readonly Replacement[]): string[] {
  const stage = stageFor(view);
  const kept = view.filter((part) => part.kind === 'folder' || part.kind === 'file');
  const asideOf = (part: Replacement) => `${stage}/${kept.indexOf(part)}`;
  return [
    `mount -t tmpfs -o mode=0755 tmpfs ${stage}`,
    ...kept.map((part) => bind(part, quote(part.path), asideOf(part))),
    ...view.map((part) => replace(part, asideOf(part))),
    `umount -l ${stage}`,
  ];
}

function replace(part: Replacement, aside: string): string {
  const path = quote(part.path);
  switch (part.kind) {
    case 'empty':
      return `[ ! -d ${path} ] || mount -t tmpfs -o mode=0755,size=1m tmpfs ${path}`;
    case 'link':
      return `mkdir -p "$(dirname ${path})"; [ -e ${path} ] || ln -s ${quote(part.to)} ${path}`;
    default:
      return bind(part, aside, path);
  }
}

const bind = ({ kind, path }: Replacement, from: string, to: string): string => {
  const prepare = kind === 'folder' ? `mkdir -p ${to}` : `mkdir -p "$(dirname ${to})"; [ -e ${to} ] || : > ${to}`;
  return `[ -e ${from} ] || { echo ${quote(`There is no ${path}`)} >&2; exit 126; }; ${prepare}; mount --rbind ${from} ${to}`;
};

/** A folder that every Linux has, and that nothing needed is in. */
const stageFor = (view: readonly Replacement[]): string =>
  ['/mnt', '/media', '/srv', '/opt'].find(
    (folder) => !view.some(({ path }) => `${path}${sep}`.startsWith(folder + sep)),
  ) ?? '/run';

const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
