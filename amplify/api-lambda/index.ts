import { handle } from 'hono/aws-lambda';
import { createApi } from '../api/app.ts';
import { apiDeps } from './deps.ts';
import { readEnvironment } from './environment.ts';

/** The API as a function behind an HTTP API, payload format 2.0. */
export const handler = handle(createApi(apiDeps(readEnvironment(process.env))));
