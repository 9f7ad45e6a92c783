import type { Ledger } from '../processes/ledger.ts';
import type { Settings } from '../settings/settings.ts';
import type { Log } from './log.ts';

/** What every part of a console is started with. */
export interface ConsoleContext {
  /** The root folder of the project. */
  root: string;
  settings: Settings;
  ledger: Ledger;
  log: Log;
}
