import { app, roles } from './de/app.ts';
import { failures } from './de/failures.ts';
import { operation } from './de/operation.ts';
import { operationTypes } from './de/operation-types.ts';
import { texts } from './de/texts.ts';
import type { Messages } from './messages.ts';

/** The German messages. */
export const de: Messages = {
  app,
  failures,
  operation,
  operationTypes,
  roles,
  texts,
};
