import { app, roles } from './en/app.ts';
import { failures } from './en/failures.ts';
import { log } from './en/log.ts';
import { operation } from './en/operation.ts';
import { operationTypes } from './en/operation-types.ts';
import { runbook } from './en/runbook.ts';
import { security } from './en/security.ts';
import { signIn } from './en/sign-in.ts';
import { texts } from './en/texts.ts';

/** The English messages. */
export const en = {
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
