import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { DomainError } from '@console/core/errors';
import type { Bundles, BundleUse } from '@console/core/ports';

export interface BundleFolderOptions {
  /** Folder with a folder for each product. */
  productsDir: string;
  /** Environment of the commands. */
  environment: Readonly<Record<string, string>>;
  log(line: string): void;
}

const versioned = (text: string, version: string) => text.replaceAll('${product.version}', version);

/** Bundles in the folders of products, built there each time they are asked for. */
export function createBundleFolder({ productsDir, environment, log }: BundleFolderOptions): Bundles {
  return {
    async find(use) {
      const { product, version } = use;
      const folder = join(resolve(productsDir), product.id);
      for (const command of product.build) {
        const words = command.map((word) => versioned(word, version));
        log(`build | $ ${words.join(' ')}`);
        await run(words, folder, { environment, log, signal: use.signal });
      }
      const bundle = folderOf(use, folder);
      if (!existsSync(bundle)) {
        const message = `versions: the bundle of ${product.name} ${version} is not there: ${bundle}. Build it first.`;
        throw new DomainError('validation', 'validation', message);
      }
      const pages = product.pages === undefined ? {} : { pages: join(folder, versioned(product.pages, version)) };
      return { bundle, ...pages };
    },
  };
}

const folderOf = ({ product, version }: BundleUse, folder: string): string => {
  const found = product.versions.find((one) => one.version === version);
  return join(folder, versioned(found?.bundle ?? '', version));
};

/** The folders of programs that were installed for a folder or one above it. */
function* programFolders(folder: string): Generator<string> {
  yield join(folder, 'node_modules/.bin');
  if (dirname(folder) !== folder) yield* programFolders(dirname(folder));
}

interface RunOptions extends Pick<BundleFolderOptions, 'environment' | 'log'> {
  signal: AbortSignal;
}

function run(command: readonly string[], cwd: string, { environment, log, signal }: RunOptions): Promise<void> {
  const PATH = [...programFolders(cwd), environment.PATH ?? ''].join(delimiter);
  const [program = '', ...args] = command;
  return new Promise((resolved, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...environment, PATH },
      signal,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const failed = (how: string) =>
      reject(new DomainError('validation', 'build-failed', `build: "${command.join(' ')}" ${how}`));
    for (const output of [child.stdout, child.stderr]) {
      output.on('data', (data) => {
        for (const line of String(data).trimEnd().split('\n')) log(`build | ${line}`);
      });
    }
    child.once('error', (error) => failed(`could not be run: ${error.message}`));
    child.once('close', (code) => (code === 0 ? resolved() : failed(`ended with exit code ${code}.`)));
  });
}
