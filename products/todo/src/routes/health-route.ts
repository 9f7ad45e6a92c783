import type { Readiness } from '../database/ready.ts';
import { jsonResponse } from '../http/response.ts';
import type { Routes } from '../http/router.ts';

/** Does not query the database: a check every few seconds would keep a serverless database from pausing. */
export const healthRoute = (state: Readiness, version: string): Routes => ({
  'GET /health': () => jsonResponse({ status: state.ready ? 'ok' : 'starting', version }, state.ready ? 200 : 503),
});
