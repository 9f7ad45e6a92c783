import type { Readiness } from '../database/ready.ts';
import { jsonAnswer } from '../http/answer.ts';
import type { Routes } from '../http/router.ts';

/** Does not ask the database: a check every few seconds would keep it from pausing. */
export const healthRoute = (state: Readiness, version: string): Routes => ({
  'GET /health': () => jsonAnswer({ status: state.ready ? 'ok' : 'starting', version }, state.ready ? 200 : 503),
});
