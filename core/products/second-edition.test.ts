import { describe, expect, it } from 'vitest';
import { parseDefinition } from './definition.ts';

const least = {
  id: 'notes',
  name: 'Notes',
  versions: [{ version: '1', image: 'notes:1' }],
  defaultVersion: '1',
  port: 3000,
  healthPath: '/',
  startupSeconds: 20,
  sizes: { small: { cpu: 256, memoryMiB: 512, tasks: [1, 2] } },
};
const problemsOf = (change: object): string[] => {
  const result = parseDefinition(JSON.stringify({ ...least, ...change }));
  return 'problems' in result ? result.problems : [];
};

const whole = {
  database: { engine: 'postgres', extensions: ['pg_trgm'], pauses: false },
  command: ['odoo', '--database=${database.name}', '--no-database-list'],
  entrypoint: ['/entrypoint.sh'],
  setup: [['odoo', '--init=base']],
  upgrade: { commands: [['odoo', '--update=all']], downtime: true },
  storage: { data: { path: '/var/lib/odoo', GiB: 10 } },
  generated: { ADMIN_PASSWORD: { length: 24, signIn: { user: '${customer.adminEmail}' } } },
  options: [
    { name: 'language', label: 'Language', type: 'choice', choices: ['en_US', 'de_DE'], default: 'en_US' },
    { name: 'token', label: 'Token', type: 'secret' },
  ],
  files: { '/etc/app.conf': 'password = ${generated.ADMIN_PASSWORD}\nliteral = $${not.a.placeholder}' },
  environment: {
    LANGUAGE: '${option.language}',
    DATA: '${storage.data}',
    CONFIG: '${file./etc/app.conf}',
    MAIL: '${mail.host}:${mail.port}',
    SOCKET: '${port.8072}',
  },
  secrets: { ADMIN_PASSWORD: '${generated.ADMIN_PASSWORD}', TOKEN: 'x-${option.token}', MAIL: '${mail.password}' },
  processes: { worker: { command: ['odoo', '--no-http'], tasks: [1, 1] } },
  routes: [{ path: '/websocket*', port: 8072 }],
  sticky: true,
  forwarded: ['X-Forwarded-Host'],
  timeoutSeconds: 300,
  mail: true,
  schedules: [{ name: 'nightly', cron: '0 3 * * 1-5', timeZone: 'Europe/Berlin', command: ['odoo', 'nightly'] }],
  local: {
    command: ['node', 'server.js'],
    setup: [['node', 'setup.js', '${database.name}']],
    processes: { worker: { command: ['node', 'worker.js'] } },
    environment: { HOST: '127.0.0.1' },
    secrets: { MAIL: 'none' },
    install: [['npm', 'ci']],
  },
  aws: { environment: { HOST: '0.0.0.0' } },
};

describe('the second edition of a definition', () => {
  it('is accepted as a whole', () => {
    const { MAIL: _, ...environment } = whole.environment;
    expect(problemsOf({ ...whole, environment })).toEqual([]);
  });

  it.each<[object, string]>([
    [{ command: 'node server.js' }, 'command must be a list: the program and its arguments'],
    [{ command: [] }, 'command must name a program'],
    [{ setup: ['node setup.js'] }, 'setup.0 must be a list: the program and its arguments'],
    [
      { setup: [['node', '${generated.A}']], generated: { A: {} } },
      'setup.0.1 may not use ${generated.A}, which is secret',
    ],
    [{ upgrade: { downtime: true } }, 'upgrade.commands is missing'],
    [{ storage: { data: { path: 'var', GiB: 1 } } }, 'storage.data.path must be an absolute path'],
    [{ storage: { data: { path: '/a/../b', GiB: 1 } } }, 'storage.data.path must be an absolute path'],
    [{ storage: { data: { path: '/data', GiB: 0 } } }, 'storage.data.GiB must be more than 0 GiB'],
    [{ storage: { 'My Data': { path: '/data', GiB: 1 } } }, 'storage.My Data: the name must be 1 to 31 of a-z'],
    [
      { environment: { A: '${storage.data}' } },
      'environment.A uses ${storage.data}, but the product has no such folder',
    ],
    [{ environment: { A: '${generated.X}' }, generated: { X: {} } }, 'move this variable to "secrets"'],
    [{ generated: { X: { length: 4 } } }, 'generated.X.length must be 8 to 128 characters'],
    [
      { generated: { X: { signIn: { user: '${database.password}' } } }, database: 'postgres' },
      'generated.X.signIn.user may not use',
    ],
    [{ options: [{ name: 'a', label: 'A', type: 'colour' }] }, 'options.0.type must be one of text, number'],
    [{ options: [{ name: 'a', label: 'A', type: 'choice' }] }, 'options.0.choices is missing'],
    [{ options: [{ name: 'a', label: 'A', type: 'number', default: 'x' }] }, 'options.0.default must be a number'],
    [{ options: [{ name: 'a', label: 'A', type: 'secret', default: 'x' }] }, 'options.0.default may not stand with'],
    [
      { options: [{ name: 'a', label: 'A', type: 'text', pattern: '(' }] },
      'options.0.pattern must be a regular expression',
    ],
    [{ options: [1, 2].map(() => ({ name: 'a', label: 'A', type: 'text' })) }, 'options.1.name: "a" is listed twice'],
    [{ environment: { A: '${option.x}' } }, 'environment.A uses ${option.x}, but the product has no such option'],
    [{ environment: { A: '${option.t}' }, options: [{ name: 't', label: 'T', type: 'secret' }] }, 'is secret: move'],
    [{ files: { 'app.conf': '' } }, 'files.app.conf: the name must be an absolute path'],
    [{ processes: { web: { command: ['x'] } } }, 'processes.web: the name must not be "web"'],
    [{ processes: { worker: {} } }, 'processes.worker.command is missing'],
    [{ routes: [{ path: 'ws', port: 1 }] }, 'routes.0.path must be a path that begins with "/"'],
    [{ routes: [{ path: '/ws', port: 3000 }] }, 'routes.0.port must be another port than 3000'],
    [{ schedules: [{ name: 'a', cron: '0 3 * *', command: ['x'] }] }, 'schedules.0.cron must be five fields'],
    [{ schedules: [{ name: 'a', cron: '61 3 * * *', command: ['x'] }] }, 'schedules.0.cron has "61" for the minute'],
    [{ schedules: [{ name: 'a', cron: '0 3 1 * 1', command: ['x'] }] }, 'schedules.0.cron must leave the day'],
    [{ schedules: [{ name: 'a', cron: '0 3 * * *', timeZone: 'Mars/X', command: ['x'] }] }, 'must be a time zone'],
    [{ database: { engine: 'mysql' } }, 'database.engine must be "postgres"'],
    [{ database: { engine: 'postgres', pauses: 'no' } }, 'database.pauses must be true or false'],
    [{ database: 'mysql' }, 'database must be "postgres" or an object'],
    [{ environment: { A: '${mail.host}' } }, 'environment.A uses ${mail.…}, but the product has no "mail": true'],
    [{ forwarded: ['Host'] }, 'forwarded.0 must be one of X-Forwarded-Host'],
    [{ versions: [{ version: '1', image: 'a', offered: false }] }, 'defaultVersion must be a version that is offered'],
    [
      { versions: [{ version: '1', image: 'a', requires: '0' }] },
      'versions.0.requires must be another of the versions',
    ],
    [{ aws: { environment: { A: '${database.host}' } } }, 'aws.environment.A uses ${database.…}, but'],
    [
      { local: { command: ['node'], secrets: { A: '' }, environment: { A: '' } } },
      'local.secrets.A is in "environment" too',
    ],
    [
      { local: { command: ['node'], install: [['get', '${customer.code}']] } },
      'local.install.0.1 may use only ${product.version}, not ${customer.code}',
    ],
    [{ aws: { local: {} } }, 'aws.local is not a field that a product has'],
  ])('says what is wrong: %j', (change, message) => {
    expect(problemsOf(change).join('\n')).toContain(message);
  });

  it('takes its kept form again', () => {
    const { MAIL: _, ...environment } = whole.environment;
    const first = parseDefinition(JSON.stringify({ ...least, ...whole, environment }));
    expect(parseDefinition(JSON.stringify('product' in first && first.product))).toEqual(first);
  });
});
