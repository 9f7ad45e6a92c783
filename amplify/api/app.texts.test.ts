import { describe, expect, it } from 'vitest';
import { problemOf } from './testing/answer-body.ts';
import { acme, testConsole } from './testing/console.ts';

describe('what the API says', () => {
  it('is told by code as well: what is wrong with a field', async () => {
    const { call } = await testConsole();
    const answer = await call('POST /customers', { body: { ...acme, code: 'www', name: 'x'.repeat(81) } });
    expect(problemOf(answer).errors).toEqual([
      {
        path: 'code',
        message: '"www" is reserved. Choose another code',
        coded: { code: 'code-kept-free', values: { code: 'www' } },
      },
      {
        path: 'name',
        message: 'must be at most 80 characters',
        coded: { code: 'too-long', values: { max: '80' } },
      },
    ]);
  });

  it('is told by code as well: what a service finds wrong', async () => {
    const { call } = await testConsole();
    const wish = { ...acme, region: 'eu-west-3', version: '9.9' };
    const answer = await call('POST /customers', { body: wish });
    expect(
      problemOf(answer)
        .errors?.map(({ coded }) => coded?.code)
        .sort(),
    ).toEqual(['no-such-version', 'region-not-added']);
  });

  it('has the values that a refusal names, in the answer and in the audit', async () => {
    const { call } = await testConsole();
    await call('POST /customers', { body: acme });
    const { status, body } = await call('POST /customers', { body: acme });
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'code-taken', values: { code: 'acme' } });
    const audit = await call('GET /audit?customer=acme');
    expect(audit.body.items[0]?.coded).toEqual({ detail: { code: 'code-taken', values: { code: 'acme' } } });
    expect(audit.body.items[1]?.coded?.detail?.code).toBe('customer-created');
  });

  it('has what an operation does by code', async () => {
    const { call } = await testConsole();
    const { body } = await call('POST /customers', { body: acme });
    expect(body.operation.progress).toMatchObject({
      message: 'Waiting for a job',
      coded: { message: { code: 'waiting-for-job', values: {} } },
    });
  });
});
