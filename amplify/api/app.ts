import { Hono } from 'hono';
import { requestId } from 'hono/request-id';
import type { Env } from './api.ts';
import { authenticate } from './auth/authenticate.ts';
import { authorise } from './auth/authorise.ts';
import { authoriseToken, authoriseTokenByBody } from './auth/authorise-token.ts';
import { namingTokens } from './auth/name-token.ts';
import { createPeople } from './auth/people.ts';
import type { ApiDeps } from './deps.ts';
import { limitBody, readBody } from './edge/body.ts';
import { dropEmptyParameters } from './edge/empty-parameters.ts';
import { limitNames } from './edge/limit-names.ts';
import { basePath, matchRoute } from './edge/match-route.ts';
import { protectAnswers } from './edge/protect-answers.ts';
import { limitByAddress, limitByPerson } from './edge/rate-limit.ts';
import { refuseWithoutSpace } from './edge/refuse-without-space.ts';
import { answerProblem } from './problems/answer.ts';
import { noSuchRoute } from './problems/http-problem.ts';
import { idempotency } from './requests/idempotency.ts';
import { recordRefusals } from './requests/record-refusals.ts';
import { createRoutes } from './routes/all.ts';

/** The API, below `/api`. Runs on Lambda and on Node. */
export function createApi(given: ApiDeps): Hono<Env> {
  const { deps, nameToken } = namingTokens(given);
  const people = createPeople(deps.directory, deps.clock);
  const onAdminsChanged = () => {
    people.forget();
    deps.onAdminsChanged?.();
  };
  const routes = createRoutes({ ...deps, onAdminsChanged });
  const app = new Hono<Env>();
  app.onError(answerProblem(deps.log));
  app.notFound((c) => {
    throw noSuchRoute(c.req.method, c.req.path);
  });
  app.use(
    `${basePath}/*`,
    requestId(),
    protectAnswers,
    dropEmptyParameters,
    limitByAddress(deps),
    limitNames,
    matchRoute(routes),
    authenticate(deps, people),
    limitByPerson(deps),
    nameToken,
    recordRefusals(deps),
    authorise,
    authoriseToken(deps),
    refuseWithoutSpace(deps),
    limitBody,
    readBody,
    authoriseTokenByBody,
    idempotency(deps),
  );
  app.route(basePath, routes);
  return app;
}
