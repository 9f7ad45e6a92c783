import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Answer,
  account,
  bootstrappedWith,
  executionPolicies,
  missingStack,
  missingStackIn,
  stackStatus,
} from './testing/answers.ts';
import { healthyCluster, healthyManagement } from './testing/healthy-accounts.ts';
import { Sandbox } from './testing/sandbox.ts';
import { settingsText } from './testing/settings.ts';

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = new Sandbox();
});
afterAll(() => sandbox.remove());

const run = (answers: Answer[]) => sandbox.run('doctor.sh', [], answers);
const without = (out: string, ...words: string[]) =>
  out.split('\n').filter((line) => words.some((word) => line.startsWith(word)));

describe.concurrent('doctor.sh with credentials of the management account', () => {
  const diagnose = (...answers: Answer[]) => run([...answers, ...healthyManagement]);

  it('reports no problem of a healthy installation, and changes nothing', async () => {
    const { code, out, err, calls } = await diagnose();
    expect(err).toBe('');
    expect(without(out, 'WARN', 'FAIL')).toEqual([]);
    expect(without(out, 'OK').length).toBeGreaterThanOrEqual(12);
    expect(code).toBe(0);
    expect(out).toContain('Only account 111111111111 was checked.');
    expect(calls.filter((call) => / (delete|create|update|put|start|stop)-/.test(call))).toEqual([]);
  });

  it.each<[string, Answer[], RegExp]>([
    [
      'a stack whose update failed',
      [stackStatus('deployment-console-app', 'UPDATE_ROLLBACK_COMPLETE')],
      /^WARN {2}Stack deployment-console-app in eu-central-1 is UPDATE_ROLLBACK_COMPLETE.*\n +Run deployment\/deploy-management/m,
    ],
    [
      'a stack that is not there',
      [missingStack('deployment-console-app')],
      /^FAIL {2}Stack deployment-console-app does not exist in eu-central-1.\n +Run deployment\/deploy-management/m,
    ],
    [
      'a role that is not there',
      [{ call: 'aws iam get-role --role-name deployment-console-job *', code: 254 }],
      /^FAIL {2}Role deployment-console-job does not exist/m,
    ],
    [
      'messages in the dead-letter queue',
      [{ call: 'aws sqs *', output: '3' }],
      /^FAIL {2}The dead-letter queue holds 3 messages: .*\n +See docs\/operating.md/m,
    ],
    [
      'subscriptions that are not confirmed',
      [{ call: 'aws sns *', output: 'on-call@example.com' }],
      /^WARN {2}Subscriptions not confirmed: on-call@example.com/m,
    ],
    [
      'an operation that is stuck',
      [{ call: 'aws dynamodb *', output: '01ABC\trunning\tcustomer.create\t2026-01-01T00:00:00.000Z' }],
      /^WARN {2}Operation 01ABC \(customer.create\) has been running since 2026-01-01/m,
    ],
    [
      'an alarm',
      [{ call: 'aws cloudwatch *', output: 'dispatcher-errors\titerator-age' }],
      /^FAIL {2}In alarm: dispatcher-errors, iterator-age\n +See their runbooks/m,
    ],
    [
      'a quota for concurrent builds below the setting',
      [{ call: 'aws service-quotas *L-5ED1D25B*', output: '1.0' }],
      /^WARN {2}eu-central-1 allows 1 concurrent builds; the console needs 5.\n +Until then, operations wait.*--service-code codebuild --quota-code L-5ED1D25B --desired-value 5$/m,
    ],
    [
      'the concurrency of functions in a new account',
      [
        { call: 'aws service-quotas get-service-quota *L-B99A9384*', code: 254 },
        { call: 'aws service-quotas get-aws-default-service-quota *L-B99A9384*', output: '10.0' },
      ],
      /^WARN {2}eu-central-1 allows 10 concurrent executions of functions; the console needs 100.\n +Until then, requests may be throttled/m,
    ],
    [
      'a console that does not answer',
      [{ call: 'curl *', code: 22, output: 'The requested URL returned error: 502' }],
      /^FAIL {2}The health of the console cannot be read: The requested URL returned error: 502/m,
    ],
    [
      'an address that is not the console',
      [{ call: 'curl *', output: '<!doctype html>' }],
      /^FAIL {2}https:\/\/main.d1app.amplifyapp.com\/api\/health is not the API of the console/m,
    ],
    [
      'what these credentials are not allowed to read',
      [{ call: 'aws sqs *', code: 254, output: 'An error occurred (AccessDenied)' }],
      /^FAIL {2}The dead-letter queue cannot be read: An error occurred \(AccessDenied\)/m,
    ],
  ])('reports %s, with what to do about it', async (_, answers, line) => {
    const { code, out } = await diagnose(...answers);
    expect(out).toMatch(line);
    expect(code).toBe(line.source.startsWith('^FAIL') ? 1 : 0);
  });

  it('does not take an operation of a minute ago for a stuck one', async () => {
    const output = `01ABC\trunning\tcustomer.create\t${new Date().toISOString()}`;
    expect((await diagnose({ call: 'aws dynamodb *', output })).out).toContain('No operation is stuck.');
  });
});

describe.concurrent('doctor.sh with credentials of the cluster account', () => {
  const diagnose = (...answers: Answer[]) => run([...answers, ...healthyCluster]);

  it('reports no problem of a healthy installation', async () => {
    const { code, out, err } = await diagnose();
    expect(err).toBe('');
    expect(without(out, 'WARN', 'FAIL')).toEqual([]);
    expect(code).toBe(0);
  });

  it.each<[string, Answer[], RegExp]>([
    [
      'a role that trusts somebody else',
      [{ call: 'aws iam get-role --role-name deployment-console-deploy *', output: '{"Statement": []}' }],
      /^FAIL {2}arn:aws:iam::111111111111:role\/deployment-console-job may not assume deployment-console-deploy/m,
    ],
    [
      'another external id',
      [{ call: 'aws iam get-role *', output: '{"a": "arn:aws:iam::111111111111:role/deployment-console-job"}' }],
      /^FAIL {2}deployment-console-deploy requires another external id than deployment-console:111111111111:222222222222/m,
    ],
    [
      'a role for secrets that an earlier version of the console does not have',
      [{ call: 'aws iam get-role --role-name deployment-console-secrets *', code: 254, output: 'NoSuchEntity' }],
      /^FAIL {2}Role deployment-console-secrets cannot be read: NoSuchEntity/m,
    ],
    [
      'a role for secrets that somebody else may assume',
      [{ call: 'aws iam get-role --role-name deployment-console-secrets *', output: '{"Statement": []}' }],
      /^FAIL {2}arn:aws:iam::111111111111:role\/deployment-console-api may not assume deployment-console-secrets/m,
    ],
    [
      'a missing role of EFS',
      [{ call: 'aws iam list-roles --path-prefix /aws-service-role/elasticfilesystem.amazonaws.com/ *', output: '' }],
      /^FAIL {2}There is no service-linked role for: elasticfilesystem.amazonaws.com.\n +Run deployment\/deploy-cluster/m,
    ],
    [
      'no room for the file system of a region',
      [
        { call: 'aws service-quotas *L-848C634D*', output: '10.0' },
        { call: 'aws efs describe-file-systems *', output: '10' },
      ],
      /^WARN {2}eu-west-1 allows 10 file systems, of which 10 are in use; 1 more are needed.\n.*--service-code elasticfilesystem/m,
    ],
    [
      'service-linked roles that are missing',
      [{ call: 'aws iam list-roles --path-prefix /aws-service-role/rds.amazonaws.com/ *', output: '' }],
      /^FAIL {2}There is no service-linked role for: rds.amazonaws.com.\n +Run deployment\/deploy-cluster-account.sh again/m,
    ],
    [
      'a region that is not bootstrapped',
      [missingStackIn('CDKToolkit', 'eu-west-1')],
      /^FAIL {2}The CDK is not bootstrapped in eu-west-1.\n +Run deployment\/prepare-region.sh eu-west-1; until then/m,
    ],
    [
      'a region that an earlier version has bootstrapped',
      bootstrappedWith('arn:aws:iam::222222222222:policy/deployment-console-execution'),
      /^FAIL {2}The CDK in eu-west-1 is bootstrapped for other apps or by another version of the console.\n +Run deploy.*prepare/m,
    ],
    [
      'a bootstrap stack that is old',
      bootstrappedWith(executionPolicies, '27'),
      /^WARN {2}The bootstrap stack in eu-west-1 has version 27; 33 is in use.\n +Run deployment\/prepare-region.sh eu-west-1/m,
    ],
    [
      'a domain that is delegated elsewhere',
      [{ call: 'name-servers *', output: 'ns1.registrar.example' }],
      /^FAIL {2}apps.example.com is not delegated .*ns1.registrar.example.*\n +At the registrar .* ns-1.example ns-2.example/m,
    ],
    [
      'a domain that is not delegated at all',
      [{ call: 'name-servers *', code: 1, output: 'ENOTFOUND' }],
      /^FAIL {2}apps.example.com is not delegated .*ENOTFOUND/m,
    ],
    [
      'a quota of database instances below a full region',
      [{ call: 'aws service-quotas *L-7B6409FD*', output: '40.0' }],
      /^WARN {2}eu-west-1 allows 40 database instances, enough for 40 small customers. A full region of 80 needs 80.\n +Request an increase with --request-quotas, or: aws service-quotas request-service-quota-increase --region eu-west-1 --service-code rds --quota-code L-7B6409FD --desired-value 80$/m,
    ],
    [
      'the vCPUs of a new account',
      [{ call: 'aws service-quotas *L-3032A538*', output: '6.0' }],
      /^WARN {2}eu-west-1 allows 6 Fargate vCPUs, enough for 23 small customers. A full region of 80 needs 21./m,
    ],
    [
      'a quota of the whole account',
      [{ call: 'aws service-quotas *--region us-east-1 *L-FE177D64*', output: '100.0' }],
      /^WARN {2}eu-west-1 allows 100 IAM roles, enough for 47 small customers.*\n.*--region us-east-1 --service-code iam/m,
    ],
    [
      'a quota that may not be read',
      [{ call: 'aws service-quotas *L-952B80B8*', code: 254 }],
      /^WARN {2}The quota for database clusters in eu-west-1 cannot be read./m,
    ],
    [
      'snapshots of deleted customers near their quota',
      [
        { call: 'aws service-quotas *L-9B510759*', output: '100.0' },
        { call: 'aws rds describe-db-cluster-snapshots *', output: '95' },
      ],
      /^WARN {2}eu-west-1 allows 100 manual snapshots of database clusters, of which 95 are in use; 10 more are needed.\n.*--desired-value 105$/m,
    ],
    [
      'a certificate that is pending',
      [{ call: 'aws acm *', output: 'PENDING_VALIDATION' }],
      /^FAIL {2}The certificate for \*.apps.example.com in eu-west-1 is pending validation/m,
    ],
    [
      "a customer's stack that is stuck",
      [{ call: 'aws * --region eu-west-1 *starts_with*', output: 'customer-acme\tUPDATE_ROLLBACK_FAILED' }],
      /^FAIL {2}Stack customer-acme in eu-west-1 is UPDATE_ROLLBACK_FAILED.\n +Retry its last operation/m,
    ],
    [
      'a stack in progress',
      [{ call: 'aws * --region eu-west-1 *starts_with*', output: 'customer-acme\tCREATE_IN_PROGRESS' }],
      /^WARN {2}Stack customer-acme in eu-west-1 is CREATE_IN_PROGRESS/m,
    ],
  ])('reports %s, with what to do about it', async (_, answers, line) => {
    const { code, out } = await diagnose(...answers);
    expect(out).toMatch(line);
    expect(code).toBe(line.source.startsWith('^FAIL') ? 1 : 0);
  });
});

it('checks both parts when there is only one account', async () => {
  sandbox.write('one.config', settingsText({ CLUSTER_ACCOUNT: '111111111111' }));
  const { out } = await sandbox.run('doctor.sh', ['--config=one.config'], [...healthyManagement, ...healthyCluster]);
  expect(out).toContain('The console responds at');
  expect(out).toContain('Stack deployment-console-account in eu-central-1 is UPDATE_COMPLETE.');
  expect(out).not.toContain('Only account');
});

describe('with --request-quotas', () => {
  const low: Answer = { call: 'aws service-quotas get-service-quota --region eu-west-1 *L-7B6409FD*', output: '40.0' };
  const request = 'aws service-quotas request-service-quota-increase *';
  const requests = (calls: string[]) => calls.filter((call) => call.includes('request-service-quota-increase'));

  it('requests each increase, and only then', async () => {
    const answers = [low, { call: request, output: '{}' }, ...healthyCluster];
    const { code, out, calls } = await sandbox.run('doctor.sh', ['--request-quotas'], answers);
    expect(requests(calls)).toEqual([
      'aws service-quotas request-service-quota-increase --region eu-west-1 --service-code rds --quota-code L-7B6409FD --desired-value 80',
    ]);
    expect(out).toMatch(/An increase to 80 was requested/);
    expect(code).toBe(0);
    expect(requests((await run(answers)).calls)).toEqual([]);
  });

  it('says why an increase could not be requested', async () => {
    const pending = { call: request, code: 254, output: 'An error occurred (ResourceAlreadyExistsException)' };
    const { out } = await sandbox.run('doctor.sh', ['--request-quotas'], [low, pending, ...healthyCluster]);
    expect(out).toContain('An increase could not be requested: An error occurred (ResourceAlreadyExistsException)');
  });
});

it('names a setting that promises more than AWS allows', async () => {
  sandbox.write('more.config', settingsText({ QUOTAS: 'rds-clusters=2000' }));
  const { out } = await sandbox.run('doctor.sh', ['--config=more.config'], healthyCluster);
  expect(out).toMatch(
    /^WARN {2}eu-west-1 allows 1000 database clusters, fewer than the settings say \(2000\).*\n +Lower QUOTAS. Request/m,
  );
});

it('names the account of credentials that are of neither account', async () => {
  const { code, out } = await run([account('999999999999'), ...healthyManagement]);
  expect(code).toBe(1);
  expect(out).toContain('FAIL  The credentials are for account 999999999999.');
});
