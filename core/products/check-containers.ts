import { checkVersions } from './check-versions.ts';
import type { ContainersProduct } from './containers-fields.ts';
import { placeProduct } from './place.ts';
import {
  fixedPlaceholders,
  isFixedPlaceholder,
  isSecretPlaceholder,
  namedPlaceholder,
  placeholderNames,
} from './placeholders.ts';
import type { Problem } from './problem.ts';
import { type Template, templatesOf } from './templates.ts';

/** What is wrong with a definition whose fields are right one by one. */
export function checkContainersProduct(product: ContainersProduct): Problem[] {
  return [
    ...checkVersions(product),
    ...checkVariables(product),
    ...checkSchedules(product),
    ...checkRoutes(product),
    ...templatesOf(product).flatMap((template) => checkTemplate(template, product)),
  ];
}

const variablesTwice = (words: { environment?: object; secrets?: object } | undefined, path: string[]): Problem[] =>
  Object.keys(words?.secrets ?? {}).flatMap((name) =>
    Object.hasOwn(words?.environment ?? {}, name)
      ? [{ path: [...path, 'secrets', name], message: 'is in "environment" too' }]
      : [],
  );

const checkVariables = (product: ContainersProduct): Problem[] => [
  ...variablesTwice(product, []),
  ...variablesTwice(product.aws as { environment?: object }, ['aws']),
  ...variablesTwice(product.local as { environment?: object }, ['local']),
];

function checkSchedules(product: ContainersProduct): Problem[] {
  const lists = [
    { schedules: product.schedules, path: ['schedules'] },
    { schedules: product.aws?.schedules ?? [], path: ['aws', 'schedules'] },
    { schedules: product.local?.schedules ?? [], path: ['local', 'schedules'] },
  ];
  return lists.flatMap(({ schedules, path }) => {
    const names = schedules.map(({ name }) => name);
    return names.flatMap((name, index) =>
      names.indexOf(name) < index ? [{ path: [...path, index, 'name'], message: `"${name}" is listed twice` }] : [],
    );
  });
}

function checkRoutes({ routes, port }: ContainersProduct): Problem[] {
  return routes.flatMap((route, index) => [
    ...(route.port === port
      ? [{ path: ['routes', index, 'port'], message: `must be another port than ${port}, which gets all other paths` }]
      : []),
    ...(routes.findIndex(({ path }) => path === route.path) < index
      ? [{ path: ['routes', index, 'path'], message: `"${route.path}" is listed twice` }]
      : []),
  ]);
}

function checkTemplate({ path, text, use }: Template, product: ContainersProduct): Problem[] {
  const names = [...new Set(placeholderNames(text))];
  const problems = names.flatMap((name) => {
    const message =
      placeholderProblem(name, product) ?? installProblem(name, use) ?? secrecyProblem(name, use, product);
    return message ? [message] : [];
  });
  return [...new Set(problems)].map((message) => ({ path, message }));
}

/** Why a placeholder has no value, whatever it is used for. */
function placeholderProblem(name: string, product: ContainersProduct): string | undefined {
  const named = namedPlaceholder(name);
  if (named) {
    const known = namesIn(product)[named.family];
    if (known.includes(named.name)) return undefined;
    const list = known.length > 0 ? `known are ${known.map((one) => `\${${named.family}.${one}}`).join(' ')}` : '';
    return `uses \${${name}}, but the product has no such ${fieldOf[named.family]}${list && `; ${list}`}`;
  }
  if (!isFixedPlaceholder(name)) {
    return `unknown placeholder \${${name}}; known are ${fixedPlaceholders.map((one) => `\${${one}}`).join(' ')}`;
  }
  if (name.startsWith('database.') && !product.database) return 'uses ${database.…}, but the product has no "database"';
  if (name.startsWith('mail.') && !product.mail) return 'uses ${mail.…}, but the product has no "mail": true';
  return undefined;
}

const fieldOf = {
  storage: 'folder in "storage"',
  generated: 'value in "generated"',
  option: 'option in "options"',
  file: 'file in "files"',
  port: 'port in "routes"',
};

/** The names that the definition gives, by the first word of their placeholders. */
function namesIn(product: ContainersProduct): Record<keyof typeof fieldOf, string[]> {
  const places = [placeProduct(product, 'aws'), placeProduct(product, 'local')];
  const unique = (names: string[]) => [...new Set(names)];
  return {
    storage: Object.keys(product.storage),
    generated: Object.keys(product.generated),
    option: product.options.map(({ name }) => name),
    file: unique(places.flatMap(({ files }) => Object.keys(files))),
    port: unique(places.flatMap(({ routes }) => routes.map(({ port }) => String(port)))),
  };
}

/** What is installed is for all customers that have the version. */
const installProblem = (name: string, use: Template['use']): string | undefined =>
  use === 'install' && name !== 'product.version'
    ? `may use only \${product.version}, not \${${name}}: all customers with a version share what is installed`
    : undefined;

function secrecyProblem(name: string, use: Template['use'], product: ContainersProduct): string | undefined {
  if (use === 'secret' || use === 'file' || !isSecretPlaceholder(name, product)) return undefined;
  if (use === 'environment') return `\${${name}} is secret: move this variable to "secrets"`;
  if (use === 'user') return `may not use \${${name}}, which is secret`;
  return `may not use \${${name}}, which is secret: every process can read arguments. Pass it through "secrets"`;
}
