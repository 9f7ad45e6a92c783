import type { Pool } from '@console/core/contract/pool';
import type { TextsOf } from '../i18n/define-texts.ts';
import type { poolTexts } from './texts.ts';

/** What runs, and what should when that is something else. */
export function poolVersion({ deployed, version }: Pool, { notYet, pending }: TextsOf<typeof poolTexts>): string {
  if (deployed === null) return notYet(version);
  return deployed.version === version ? version : pending(deployed.version, version);
}
