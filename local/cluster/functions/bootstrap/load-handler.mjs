import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const failure = (name, message) => Object.assign(new Error(message), { name });

/** The function that a handler such as `folder/file.export` names. */
export async function loadHandler(root, handler) {
  const [, folder = '', file = '', path = ''] = /^(.*\/)?([^./]+)\.(.+)$/.exec(handler) ?? [];
  if (!file || folder.includes('..')) {
    throw failure('Runtime.MalformedHandlerName', `Bad handler: '${handler}'`);
  }
  const module = await load(resolve(root, folder, file));
  const found = path.split('.').reduce((value, name) => value?.[name], module);
  if (found === undefined) throw failure('Runtime.HandlerNotFound', `${handler} is undefined or not exported`);
  if (typeof found !== 'function') throw failure('Runtime.HandlerNotFound', `${handler} is not a function`);
  return found;
}

async function load(path) {
  const file = ['', '.js', '.mjs', '.cjs']
    .map((end) => path + end)
    .find((name) => statSync(name, { throwIfNoEntry: false })?.isFile());
  if (!file) {
    throw failure('Runtime.ImportModuleError', `Error: Cannot find module '${path.slice(path.lastIndexOf('/') + 1)}'`);
  }
  try {
    return isModule(file) ? await import(pathToFileURL(file).href) : createRequire(file)(file);
  } catch (error) {
    if (error instanceof SyntaxError) throw failure('Runtime.UserCodeSyntaxError', String(error));
    if (error?.code === 'MODULE_NOT_FOUND' || error?.code === 'ERR_MODULE_NOT_FOUND') {
      throw failure('Runtime.ImportModuleError', String(error));
    }
    throw error;
  }
}

function isModule(file) {
  if (file.endsWith('.mjs')) return true;
  if (file.endsWith('.cjs')) return false;
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest)) return JSON.parse(readFileSync(manifest, 'utf8')).type === 'module';
    if (folder === process.env.LAMBDA_TASK_ROOT || folder === dirname(folder)) return false;
  }
}
