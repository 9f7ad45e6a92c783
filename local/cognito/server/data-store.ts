import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DataStore } from 'cognito-local/lib/services/dataStore/dataStore.js';
import type { DataStoreFactory } from 'cognito-local/lib/services/dataStore/factory.js';
import { readJsonFile, writeJsonFile } from './json-file.ts';

type Tree = Record<string, unknown>;
type Key = string | string[];

const pathOf = (key: Key): string[] => (Array.isArray(key) ? key : [key]);

const childOf = (tree: unknown, name: string): unknown =>
  typeof tree === 'object' && tree !== null && Object.hasOwn(tree, name) ? (tree as Tree)[name] : undefined;

/** The branch that holds the last name of `path`; made where it is missing. */
function branchFor(root: Tree, path: string[]): Tree {
  return path.slice(0, -1).reduce<Tree>((tree, name) => {
    const child = (childOf(tree, name) as Tree | undefined) ?? {};
    tree[name] = child;
    return child;
  }, root);
}

/** cognito-local's data in JSON files, like its own store, but one that a kill at any moment does not tear. */
export function jsonFiles(dir: string): DataStoreFactory {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  return {
    async create(_context, id, defaults) {
      const path = join(dir, `${id}.json`);
      const root = readJsonFile(path) ?? (defaults as Tree);
      writeJsonFile(path, root);
      return storeOf(root, () => writeJsonFile(path, root));
    },
  };
}

function storeOf(root: Tree, save: () => void): DataStore {
  return {
    async get<T>(_context: unknown, key: Key, fallback?: T) {
      return (pathOf(key).reduce<unknown>(childOf, root) ?? fallback ?? null) as T;
    },
    async getRoot<T>() {
      return root as T;
    },
    async set(_context, key, value) {
      const path = pathOf(key);
      branchFor(root, path)[path.at(-1) ?? ''] = forgetOldTokens(value);
      save();
    },
    async delete(_context, key) {
      const path = pathOf(key);
      delete branchFor(root, path)[path.at(-1) ?? ''];
      save();
    },
  };
}

const sessionsKept = 50;

/** A user gets a refresh token with every sign-in, and cognito-local keeps them all. */
function forgetOldTokens(value: unknown): unknown {
  const tokens = childOf(value, 'RefreshTokens');
  if (!Array.isArray(tokens) || tokens.length <= sessionsKept) return value;
  return { ...(value as Tree), RefreshTokens: tokens.slice(-sessionsKept) };
}
