import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { containersProduct } from '@console/core/products/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const odoo = containersProduct.parse(JSON.parse(readFileSync(new URL('odoo/product.json', import.meta.url), 'utf8')));
const configuration = odoo.files['/etc/odoo/odoo.conf'] ?? '';

describe('Odoo', () => {
  it('is initialized without demo data before it serves anybody, with one worker process at least for web sockets', () => {
    const [initialize = []] = odoo.setup;
    expect(initialize).toEqual(expect.arrayContaining(['--init=base', '--without-demo=all', '--stop-after-init']));
    const workers = odoo.command?.find((argument) => argument.startsWith('--workers='))?.split('=')[1];
    expect(Number(workers)).toBeGreaterThan(0);
    expect(odoo.routes).toEqual([{ path: '/websocket*', port: 8072 }]);
  });

  it('has no database manager in the open, and no password that is known', () => {
    expect(odoo.command).toContain('--no-database-list');
    expect(configuration).toContain('\nlist_db = False\n');
    expect(configuration).toContain('\nadmin_passwd = ${generated.MASTER_PASSWORD}\n');
    expect(odoo.generated.ADMIN_PASSWORD?.signIn?.user).toBe('admin');
  });

  it('knows its address behind a load balancer that sends no X-Forwarded-Host', () => {
    expect(odoo.command).toContain('--proxy-mode');
    expect(odoo.forwarded).toEqual(['X-Forwarded-Host']);
  });

  it('keeps attachments and sessions where each of its tasks finds them', () => {
    expect(configuration).toContain('\ndata_dir = ${storage.data}\n');
    expect(odoo.sticky).toBe(true);
  });

  it('has one major version: Odoo Community cannot update from one to another', () => {
    expect(new Set(odoo.versions.map(({ version }) => version.split('.')[0])).size).toBe(1);
    expect(odoo.upgrade).toMatchObject({ downtime: true });
  });
});

const hasPython = spawnSync('python3', ['--version']).status === 0;

/** As much of Odoo as the script uses; what it is asked to write is printed. */
const stub: Record<string, string> = {
  'odoo/__init__.py': 'SUPERUSER_ID = 1\n',
  'odoo/api.py': `
class Environment:
    def __init__(self, cursor, uid, context):
        assert (cursor, uid) == ('cursor', 1)
    def ref(self, name):
        return User(name)
class User:
    def __init__(self, name):
        self.name = name
    def write(self, values):
        print(self.name, sorted(values.items()))
`,
  'odoo/modules/__init__.py': '',
  'odoo/modules/registry.py': `
from contextlib import contextmanager
class Registry:
    def __init__(self, database):
        assert database == 'app'
    @contextmanager
    def cursor(self):
        yield 'cursor'
        print('committed')
`,
  'odoo/tools/__init__.py': `
class config:
    @staticmethod
    def parse_config(arguments):
        assert arguments == ['--database=app', '--db_host=h', '--db_port=5432', '--db_user=u', '--db_password=p'], arguments
`,
};

describe.skipIf(!hasPython)('the script that sets the password of the first administrator', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'odoo-stub-'));
    for (const [path, text] of Object.entries(stub)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (change: Record<string, string>) =>
    execFileSync('python3', ['-c', odoo.files['/etc/odoo/first-admin.py'] ?? ''], {
      encoding: 'utf8',
      env: {
        ...process.env,
        PYTHONPATH: folder,
        DATABASE: 'app',
        HOST: 'h',
        PORT: '5432',
        USER: 'u',
        PASSWORD: 'p',
        ADMIN_PASSWORD: 'correct-horse',
        ADMIN_EMAIL: 'admin@acme.example',
        FIRST_LANGUAGE: 'de_DE',
        ...change,
      },
    }).split('\n');

  it('writes it with the language and the address, and prints no password itself', () => {
    expect(run({})).toEqual([
      "base.user_admin [('lang', 'de_DE'), ('password', 'correct-horse')]",
      "base.user_admin [('email', 'admin@acme.example')]",
      'committed',
      'The first administrator has a password and speaks de_DE.',
      '',
    ]);
  });

  it('does without an address', () => expect(run({ ADMIN_EMAIL: '' })).toHaveLength(4));
});
