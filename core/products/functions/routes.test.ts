import { describe, expect, test } from 'vitest';
import { parseDefinition } from '../definition.ts';
import { functionsDefinition } from '../testing/sample-functions-product.ts';
import { parseRoute, type Route } from './route.ts';
import { findRoute, routesOf } from './routes.ts';

const route = (text: string): Route & { text: string } => {
  const parsed = parseRoute(text);
  if ('problem' in parsed) throw new Error(parsed.problem);
  return { ...parsed, text };
};

test.each([
  ['GET', 'must be a method and a path, such as "GET /notes/{id}"'],
  ['GET notes', 'must be a method and a path, such as "GET /notes/{id}"'],
  ['FETCH /notes', 'must begin with one of the methods GET POST PUT PATCH DELETE HEAD OPTIONS ANY, not "FETCH"'],
  ['get /notes', 'must begin with one of the methods GET POST PUT PATCH DELETE HEAD OPTIONS ANY, not "get"'],
  ['GET /notes/', 'must not have "//" in its path, nor "/" at its end'],
  ['GET //notes', 'must not have "//" in its path, nor "/" at its end'],
  ['GET /../notes', 'must not have ".." in its path'],
  ['GET /{proxy+}/notes', 'must have {proxy+} at its end: it takes the rest of the path'],
  ['GET /{id}/{id}', 'has the parameter {id} twice'],
  ['GET /no tes', 'must be a method and a path, such as "GET /notes/{id}"'],
  [
    'GET /a{id}',
    'has "a{id}" in its path, which must be letters, digits and . _ ~ -, or a parameter such as {id} or {proxy+}',
  ],
])('"%s" is no route', (text, problem) => {
  expect(parseRoute(text)).toEqual({ problem });
});

test.each([
  ['GET /notes', ['ANY /{proxy+}', 'GET /notes', 'ANY /notes'], 'GET /notes'],
  ['POST /notes', ['ANY /{proxy+}', 'GET /notes', 'ANY /notes'], 'ANY /notes'],
  ['GET /notes/7', ['GET /{proxy+}', 'GET /notes/{id}'], 'GET /notes/{id}'],
  ['GET /notes/new', ['GET /notes/{id}', 'GET /notes/new'], 'GET /notes/new'],
  ['GET /notes/7/parts', ['GET /{proxy+}', 'GET /notes/{id}', 'GET /notes/{proxy+}'], 'GET /notes/{proxy+}'],
  ['GET /', ['GET /', 'GET /{proxy+}'], 'GET /'],
  ['GET /', ['GET /{proxy+}'], undefined],
  ['GET /notes', ['GET /notes/{proxy+}'], undefined],
  ['PUT /notes', ['GET /notes'], undefined],
])('%s of %j is served by %s', (request, routes, served) => {
  const [method = '', path = ''] = request.split(' ');
  expect(findRoute(routes.map(route), { method, path })?.text).toBe(served);
});

const problemsOf = (change: object): string[] => {
  const definition = parseDefinition(JSON.stringify({ ...functionsDefinition, pages: undefined, ...change }));
  return 'problems' in definition ? definition.problems : [];
};
const api = { name: 'api', entry: 'api.js' };
const other = { name: 'other', entry: 'other.js' };

describe('the routes of a product', () => {
  test('are each of one function', () => {
    const functions = [
      { ...api, open: ['GET /health', 'GET /a/{id}'] },
      { ...other, routes: ['GET /a/{name}'] },
    ];
    expect(problemsOf({ functions })).toEqual([
      'functions.1.routes.0: "GET /a/{name}" is listed twice: the function "api" has it, as "GET /a/{id}"',
    ]);
  });

  test('may be open that are among all routes of the function', () => {
    const functions = [{ ...api, routes: ['GET /health', 'ANY /a'], open: ['GET /health'] }];
    expect(problemsOf({ functions })).toEqual([]);
    expect(
      routesOf({ functions: functions as never }).map(({ text, open }) => `${text} ${open ? 'open' : 'with a token'}`),
    ).toEqual(['ANY /a with a token', 'GET /health open']);
  });

  test('are named with their place when they are wrong', () => {
    expect(problemsOf({ functions: [{ ...api, open: ['GET /health'], routes: ['GET a'] }] })).toEqual([
      'functions.0.routes.0 must be a method and a path, such as "GET /notes/{id}"',
    ]);
  });
});

describe('the health path', () => {
  const wanted = 'healthPath must be answered by a route in "open" of a function, such as "GET /health", or by "pages"';
  test.each<[string, object, string[]]>([
    ['no route', { functions: [{ ...api, routes: ['ANY /a'] }] }, [wanted]],
    ['an open route for another method', { functions: [{ ...api, open: ['POST /health'] }] }, [wanted]],
    [
      'a route with a token',
      { functions: [{ ...api, routes: ['GET /health'] }] },
      [
        'healthPath must be answered without a token: put "GET /health" among the routes in "open" of the function "api"',
      ],
    ],
    [
      'a route with a token before an open one for the rest',
      { functions: [{ ...api, routes: ['GET /health'], open: ['ANY /{proxy+}'] }] },
      [
        'healthPath must be answered without a token: put "GET /health" among the routes in "open" of the function "api"',
      ],
    ],
    ['an open route', { functions: [{ ...api, open: ['GET /health'] }] }, []],
    ['an open route for the rest', { functions: [{ ...api, open: ['ANY /{proxy+}'] }] }, []],
    ['the pages', { pages: 'dist/pages', functions: [{ ...api, routes: ['ANY /a'] }] }, []],
  ])('is checked against %s', (_, change, problems) => {
    expect(problemsOf(change)).toEqual(problems);
  });
});
