import { build, type Plugin } from 'esbuild';
import { type ProgramName, programs, root } from './programs.ts';

/** A source file's share of a program: what is left of it without the code that the program cannot reach. */
export interface ReachableFile {
  /** Path in the repository. */
  file: string;
  code: string;
}

const ownCodeOnly: Plugin = {
  name: 'own code only',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('@console/') ? undefined : { path, external: true, sideEffects: false },
    );
  },
};

/** The code of each program, bundled as for AWS but without packages of others. */
export async function reachableCode(): Promise<Record<ProgramName, ReachableFile[]>> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(Object.entries(programs).map(([name, { entry }]) => [name, entry])),
    outdir: 'out',
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    plugins: [ownCodeOnly],
    logLevel: 'error',
  });
  const names = Object.keys(programs) as ProgramName[];
  return Object.fromEntries(
    names.map((name) => {
      const output = outputFiles.find(({ path }) => path.endsWith(`/${name}.js`));
      if (!output) throw new Error(`esbuild wrote no ${name}`);
      return [name, filesOf(output.text)];
    }),
  ) as Record<ProgramName, ReachableFile[]>;
}

/** esbuild writes each file's path above its code. */
const filesOf = (bundle: string): ReachableFile[] =>
  bundle
    .split(/^\s*\/\/ (?=\S+\.(?:ts|json)$)/m)
    .slice(1)
    .map((part) => {
      const [file = '', ...lines] = part.split('\n');
      return { file, code: lines.join('\n') };
    });
