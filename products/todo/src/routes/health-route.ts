import type { Readiness } from '../database/ready.ts';
import { jsonAnswer } from '../http/answer.ts';
import type { Routes } from '../http/router.ts';

/** Does not query the database: frequent checks would keep it from pausing. */
export const healthRoute = (state: Readiness, version: string): Routes => ({
  'GET /health': () => jsonAnswer({ status: state.ready ? 'ok' : 'starting', version }, state.ready ? 200 : 503),
});
