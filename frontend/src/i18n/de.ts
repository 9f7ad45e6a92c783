import { app, roles } from './de/app.ts';
import { failures } from './de/failures.ts';
import { log } from './de/log.ts';
import { operation } from './de/operation.ts';
import { operationTypes } from './de/operation-types.ts';
import { runbook } from './de/runbook.ts';
import { security } from './de/security.ts';
import { signIn } from './de/sign-in.ts';
import { texts } from './de/texts.ts';
import type { Messages } from './messages.ts';

/** The German messages. */
export const de: Messages = {
  app,
  failures,
  log,
  operation,
  operationTypes,
  roles,
  runbook,
  security,
  signIn,
  texts,
};
