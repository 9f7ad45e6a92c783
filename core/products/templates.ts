import type { ContainersProduct } from './containers-fields.ts';
import type { PlacedProduct } from './place.ts';

/** What a template of a definition is used for, which decides what may stand in it. */
export type TemplateUse = 'environment' | 'secret' | 'file' | 'argument' | 'user' | 'install';

export interface Template {
  /** Of its field in the definition. */
  path: (string | number)[];
  text: string;
  use: TemplateUse;
}

type Path = Template['path'];
type Words = Partial<Pick<PlacedProduct, 'command' | 'entrypoint' | 'setup' | 'environment' | 'secrets' | 'files'>> & {
  upgrade?: { commands?: string[][] | undefined } | undefined;
  processes?: Record<string, { command?: string[] | undefined }>;
  schedules?: { command: string[] }[];
  install?: string[][];
};

/** All templates of a definition as it stands, those of its places too. */
export function templatesOf(product: ContainersProduct): Template[] {
  const { generated, aws, local } = product;
  const users = Object.entries(generated).flatMap(([name, { signIn }]): Template[] =>
    signIn ? [{ path: ['generated', name, 'signIn', 'user'], text: signIn.user, use: 'user' }] : [],
  );
  return [
    ...templatesIn(product, []),
    ...users,
    ...(aws ? templatesIn(aws as Words, ['aws']) : []),
    ...(local ? templatesIn(local as Words, ['local']) : []),
  ];
}

function templatesIn(words: Words, path: Path): Template[] {
  const { command, entrypoint, setup = [], upgrade, processes = {}, schedules = [], install = [] } = words;
  return [
    ...texts(words.environment, [...path, 'environment'], 'environment'),
    ...texts(words.secrets, [...path, 'secrets'], 'secret'),
    ...texts(words.files, [...path, 'files'], 'file'),
    ...args(command, [...path, 'command']),
    ...args(entrypoint, [...path, 'entrypoint']),
    ...setup.flatMap((one, index) => args(one, [...path, 'setup', index])),
    ...(upgrade?.commands ?? []).flatMap((one, index) => args(one, [...path, 'upgrade', 'commands', index])),
    ...Object.entries(processes).flatMap(([name, one]) => args(one.command, [...path, 'processes', name, 'command'])),
    ...schedules.flatMap((one, index) => args(one.command, [...path, 'schedules', index, 'command'])),
    ...install.flatMap((one, index) => args(one, [...path, 'install', index], 'install')),
  ];
}

const texts = (record: Readonly<Record<string, string>> = {}, path: Path, use: TemplateUse): Template[] =>
  Object.entries(record).map(([name, text]) => ({ path: [...path, name], text, use }));

const args = (command: readonly string[] = [], path: Path, use: TemplateUse = 'argument'): Template[] =>
  command.map((text, index) => ({ path: [...path, index], text, use }));
