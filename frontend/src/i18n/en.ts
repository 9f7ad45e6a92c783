import { app, roles } from './en/app.ts';
import { failures } from './en/failures.ts';
import { operation } from './en/operation.ts';
import { operationTypes } from './en/operation-types.ts';
import { texts } from './en/texts.ts';

/** The English messages. */
export const en = {
  app,
  failures,
  operation,
  operationTypes,
  roles,
  texts,
};
