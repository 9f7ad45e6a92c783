import { limits } from '../../limits.ts';
import type { Engine } from '../engine/engine.ts';
import type { AssetStore } from './asset-store.ts';

/** Removes assets that no stack has, or is about to have. */
export async function removeUnusedAssets(
  assets: AssetStore,
  engine: Pick<Engine, 'all' | 'complete'>,
  log: (message: string) => void,
): Promise<void> {
  // What stacks have whose records cannot be read is not known.
  if (!engine.complete) return;
  try {
    const records = engine.all().map(({ record }) => JSON.stringify(record));
    await assets.removeUnused((hash) => records.some((text) => text.includes(hash)), limits.functions.unusedAssetMs);
  } catch (error) {
    log(`Assets that no stack uses could not be removed: ${String(error)}`);
  }
}
