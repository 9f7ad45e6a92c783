import type { Ledger } from '../processes/ledger.ts';
import type { Settings } from '../settings/settings.ts';
import type { Log } from './log.ts';

/** What all parts of a console are started with. */
export interface ConsoleContext {
  /** Folder of the project. */
  root: string;
  settings: Settings;
  ledger: Ledger;
  log: Log;
}
