import type { Product } from '@console/core/products/model';
import { memoryUploads } from '@console/core/uploads/testing/memory-uploads';
import { describe, expect, it } from 'vitest';
import { problemOf } from './testing/answer-body.ts';
import { acme, testConsole } from './testing/console.ts';
import { todo } from './testing/records.ts';

const withDatabase: Product = { ...todo, database: { engine: 'postgres', extensions: [], pauses: true } };
const stateful: Product = { ...todo, storage: { data: { path: '/data', GiB: 1 } } };

async function open() {
  const files = memoryUploads();
  const offered = { product: withDatabase };
  const catalogue = {
    list: async () => [],
    get: async (id: string) => (id === 'todo' ? { id, ...offered } : undefined),
  };
  const here = await testConsole({}, { uploads: files.uploads, catalogue });
  const put = (id: string, body: string, as = 'operator') =>
    here.app.request(`/api/uploads/${id}/content`, {
      method: 'PUT',
      body,
      headers: { authorization: `Bearer ${as}`, 'content-type': 'application/octet-stream' },
    });
  return { ...here, ...files, put, offered };
}

/** A customer that is online. */
async function online(here: Awaited<ReturnType<typeof open>>) {
  await here.call('POST /customers', { as: 'operator', body: acme });
  const customer = await here.store.get('customer', { code: 'acme' });
  if (!customer) throw new Error('There is no customer');
  const record = { ...customer, status: 'online', deployed: customer.spec, activeOperationId: null } as const;
  await here.store.commit([{ write: 'replace', kind: 'customer', record }]);
  here.offered.product = stateful;
}

describe('an upload', () => {
  it('is announced, and sent as it is, larger than any other request; the audit log says by whom', async () => {
    const { call, put } = await open();
    const body = { name: 'acme.dump', bytes: 200_000 };
    const announced = await call('POST /uploads', { as: 'operator', body });
    expect([announced.status, announced.body]).toMatchObject([201, { status: 'waiting', name: 'acme.dump' }]);
    const sent = await put(announced.body.id, 'x'.repeat(200_000));
    expect([sent.status, await sent.json()]).toMatchObject([200, { status: 'ready', bytes: 200_000 }]);
    const audit = await call('GET /audit');
    expect(audit.body.items[0]).toMatchObject({ action: 'upload.create', actor: 'operator@example.com' });
  });

  it('is of the person who announced it', async () => {
    const { call, put } = await open();
    const { body } = await call('POST /uploads', { as: 'operator', body: { name: 'a.sql', bytes: 1 } });
    expect((await put(body.id, 'x', 'admin')).status).toBe(404);
    expect((await call(`GET /uploads/${body.id}`, { as: 'admin' })).status).toBe(404);
    expect((await put(body.id, 'x', 'viewer')).status).toBe(403);
  });

  it.each([
    [{ name: 'a.sql' }, 'bytes'],
    [{ name: 'a.sql', bytes: 0 }, 'bytes'],
    [{ name: 'a.sql', bytes: 1.5 }, 'bytes'],
    [{ name: 'a.sql', bytes: 1e15 }, 'bytes'],
    [{ name: '../a.sql', bytes: 1 }, 'name'],
    [{ name: '', bytes: 1 }, 'name'],
  ])('is refused when it is announced as %j', async (body, path) => {
    const { call } = await open();
    const answer = await call('POST /uploads', { as: 'operator', body });
    expect([answer.status, problemOf(answer).errors?.map((error) => error.path)]).toEqual([400, [path]]);
  });

  it('is refused on AWS, with what to do instead', async () => {
    const { call } = await testConsole({ mode: 'aws' });
    const announced = await call('POST /uploads', { as: 'operator', body: { name: 'a.sql', bytes: 1 } });
    expect([announced.status, problemOf(announced).code]).toEqual([409, 'no-uploads']);
    const body = { ...acme, fromUpload: '01KAG7R5QZ6D8E0F2G4H6J8K0M' };
    const created = await call('POST /customers', { as: 'operator', body });
    expect([created.status, problemOf(created).code]).toEqual([409, 'no-uploads']);
  });
});

describe('a new customer from an upload', () => {
  const create = async (found: object, product = 'todo') => {
    const here = await open();
    const fromUpload = here.add(found);
    return {
      here,
      answer: await here.call('POST /customers', { as: 'operator', body: { ...acme, product, fromUpload } }),
    };
  };

  it('is queued when the upload has a database', async () => {
    const { here, answer } = await create({});
    expect(answer.status).toBe(202);
    expect(await here.store.get('customer', { code: 'acme' })).toMatchObject({
      importedFrom: { upload: '01KAG7R5QZ6D8E0F2G4H6J8K0M' },
    });
  });

  it.each([
    [{ status: 'waiting' }, 'is not finished'],
    [{ database: null, files: { count: 1, bytes: 1 } }, 'A database is made from a dump'],
    [
      { status: 'refused', refused: { message: 'ends in the middle', coded: { code: 'dump-incomplete', values: {} } } },
      'acme.dump ends in the middle',
    ],
  ])('is refused, and nothing is taken: %j', async (found, why) => {
    const { here, answer } = await create(found);
    expect(answer.status).toBe(400);
    expect(problemOf(answer).errors).toMatchObject([{ path: 'fromUpload', message: expect.stringContaining(why) }]);
    expect(await here.store.get('customer', { code: 'acme' })).toBeUndefined();
  });

  it('is refused when there is no such upload, or no room', async () => {
    const here = await open();
    const body = { ...acme, fromUpload: '01KAG7R5QZ6D8E0F2G4H6J8K0Q' };
    const answer = await here.call('POST /customers', { as: 'operator', body });
    expect(problemOf(answer).errors).toMatchObject([{ path: 'fromUpload' }]);
    const text = await here.call('POST /customers', { as: 'operator', body: { ...acme, fromUpload: 'x' } });
    expect(problemOf(text).errors).toMatchObject([{ path: 'fromUpload', message: 'must be a ULID' }]);
  });
});

describe('files for the storage of a customer', () => {
  const archive = { database: null, files: { count: 2, bytes: 10 } };
  const post = async (body: object, found: object = archive) => {
    const here = await open();
    await online(here);
    const upload = here.add(found);
    return here.call('POST /customers/acme/files', { as: 'operator', body: { upload, storage: 'data', ...body } });
  };

  it('are unpacked by an operation', async () => {
    const answer = await post({ folder: 'images/2026' });
    expect([answer.status, answer.body]).toMatchObject([202, { operation: { type: 'customer.upload' } }]);
  });

  it.each([
    [{ storage: 'other' }, archive, 'storage', 'has no storage "other"; it has data'],
    [{ folder: '../etc' }, archive, 'folder', 'must be a path such as'],
    [{ folder: '/etc' }, archive, 'folder', 'must be a path such as'],
    [{ folder: 'a\\b' }, archive, 'folder', 'must be a path such as'],
    [{}, {}, 'upload', 'is not an archive'],
  ])('are refused: %j', async (body, found, path, message) => {
    const answer = await post(body, found);
    expect(answer.status).toBe(400);
    expect(problemOf(answer).errors).toMatchObject([{ path, message: expect.stringContaining(message) }]);
  });

  it('are refused on AWS', async () => {
    const { call } = await testConsole({ mode: 'aws' });
    const body = { upload: '01KAG7R5QZ6D8E0F2G4H6J8K0M', storage: 'data' };
    const answer = await call('POST /customers/acme/files', { as: 'operator', body });
    expect([answer.status, problemOf(answer).code]).toEqual([409, 'no-uploads']);
  });
});
