import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Answer,
  account,
  bootstrappedWith,
  deletable,
  executionPolicies,
  freshCluster,
  stackStatus,
} from './testing/answers.ts';
import { Sandbox } from './testing/sandbox.ts';
import { settingsText } from './testing/settings.ts';

const script = 'deploy-cluster-account.sh';
let sandbox: Sandbox;
beforeAll(() => {
  sandbox = new Sandbox();
});
afterAll(() => sandbox.remove());

const run = (answers: Answer[] = [], options: string[] = []) =>
  sandbox.run(script, options, [...answers, ...freshCluster]);
const changes = (calls: string[]) =>
  calls.filter((call) => / (deploy|bootstrap) (?!--show)|^npm | delete-| create-| update-/.test(call));

const deploy =
  'aws cloudformation deploy --stack-name deployment-console-account --template-file <work>/deployment-console-account.template.json --capabilities CAPABILITY_NAMED_IAM --no-fail-on-empty-changeset';
const protect =
  'aws cloudformation update-termination-protection --enable-termination-protection --stack-name deployment-console-account';
const bootstrap =
  'npx --no-install cdk bootstrap aws://222222222222/eu-central-1 --template <work>/bootstrap.json --cloudformation-execution-policies arn:aws:iam::222222222222:policy/deployment-console-execution,arn:aws:iam::222222222222:policy/deployment-console-execution-network,arn:aws:iam::222222222222:policy/deployment-console-execution-data,arn:aws:iam::222222222222:policy/deployment-console-execution-functions --custom-permissions-boundary deployment-console-execution-boundary';

describe.concurrent('deploy-cluster-account.sh', () => {
  it('deploys the roles, then bootstraps the CDK with their policies, and prints the next step', async () => {
    const { code, out, err, calls, left } = await run();
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(changes(calls)).toEqual([deploy, protect, bootstrap]);
    expect(left).toEqual([]);
    expect(out).toContain('Next: deployment/deploy-management-account.sh, with credentials of account 111111111111.');
  });

  it('prints what it would run, and changes nothing, in a dry run', async () => {
    const { code, out, calls } = await run([], ['--dry-run']);
    expect(code).toBe(0);
    expect(changes(calls)).toEqual([]);
    expect(out).toContain('Would run: aws cloudformation deploy --stack-name deployment-console-account');
    expect(out).toContain('Would run: npx --no-install cdk bootstrap aws://222222222222/eu-central-1');
    expect(out).toContain('Dry run: nothing was changed.');
  });

  it.each<[string, Answer]>([
    ['ns1.registrar.example', { call: 'name-servers *', output: 'ns1.registrar.example' }],
    ['ENOTFOUND', { call: 'name-servers *', code: 1, output: 'ENOTFOUND' }],
  ])('warns of a domain that is not delegated to its zone (%s), with its name servers', async (found, answer) => {
    const { code, err, calls } = await run([answer]);
    expect(err).toContain(`apps.example.com is not delegated to its hosted zone (public DNS returns: ${found})`);
    expect(err).toContain('set its name servers to: ns-1.awsdns-01.com ns-2.awsdns-02.org');
    expect(code).toBe(0);
    expect(changes(calls)).toEqual([deploy, protect, bootstrap]);
  });

  it('waits until what an interrupted run began has finished', async () => {
    const { code, out, calls } = await run([
      stackStatus('deployment-console-account', 'CREATE_IN_PROGRESS', { once: true }),
      stackStatus('deployment-console-account', 'CREATE_COMPLETE'),
    ]);
    expect(code).toBe(0);
    expect(out).toContain('deployment-console-account is CREATE_IN_PROGRESS: waiting for it to finish.');
    expect(changes(calls)).toEqual([deploy, protect, bootstrap]);
  });

  const protectionEnds =
    'aws cloudformation update-termination-protection --no-enable-termination-protection --stack-name deployment-console-account';
  const deletion = 'aws cloudformation delete-stack --region eu-central-1 --stack-name deployment-console-account';

  it.each(['ROLLBACK_COMPLETE', 'ROLLBACK_FAILED', 'CREATE_FAILED', 'DELETE_FAILED'])(
    'creates again what is %s, and lists what was retained of it',
    async (status) => {
      const { code, out, calls } = await run([
        stackStatus('deployment-console-account', status),
        { call: 'aws cloudformation update-termination-protection *' },
        { call: 'aws cloudformation list-stack-resources *', output: 'AWS::DynamoDB::Table\tleft-table\n' },
        ...deletable('deployment-console-account'),
      ]);
      expect(code).toBe(0);
      expect(out).toContain(`deployment-console-account is ${status}: deleting it before it is created again.`);
      expect(out).toContain('Retained: AWS::DynamoDB::Table left-table');
      expect(changes(calls)).toEqual([protectionEnds, deletion, deploy, protect, bootstrap]);
    },
  );

  describe('when the bucket of a deleted CDKToolkit is left over', () => {
    const bucket = 'cdk-hnb659fds-assets-222222222222-eu-central-1';
    const leftOver = (versions: string): Answer[] => [
      { call: `aws s3api head-bucket * --bucket ${bucket}` },
      { call: `aws s3api list-object-versions * --bucket ${bucket} *`, output: versions },
      { call: 'aws s3api delete-bucket *' },
    ];

    it('deletes an empty one, left over from a failed bootstrap', async () => {
      const { code, calls } = await run(leftOver('0'));
      expect(code).toBe(0);
      expect(changes(calls)).toEqual([
        deploy,
        protect,
        `aws s3api delete-bucket --region eu-central-1 --bucket ${bucket}`,
        bootstrap,
      ]);
    });

    it('leaves one that is not empty', async () => {
      const { code, err, calls } = await run(leftOver('1'));
      expect(code).toBe(1);
      expect(err).toContain(`The bucket ${bucket} is left over from a deleted stack CDKToolkit`);
      expect(changes(calls)).toEqual([]);
    });
  });

  describe('when another run from the same folder', () => {
    const lockOf = (pid: string) => {
      const locks = mkdtempSync(join(sandbox.root, 'locks-'));
      mkdirSync(join(locks, 'lock-222222222222'));
      writeFileSync(join(locks, 'lock-222222222222', 'pid'), pid);
      return locks;
    };
    const runBeside = (locks: string, options: string[] = []) => sandbox.run(script, options, freshCluster, { locks });

    it('is changing the account, stops before anything is changed', async () => {
      const locks = lockOf(String(process.pid));
      const { code, err, calls } = await runBeside(locks);
      expect(code).toBe(1);
      expect(err).toContain(`Another run from this folder is changing account 222222222222 (process ${process.pid}).`);
      expect(changes(calls)).toEqual([]);
      expect(existsSync(join(locks, 'lock-222222222222'))).toBe(true);
    });

    it('is changing the account, still prints in a dry run what it would do', async () => {
      expect((await runBeside(lockOf(String(process.pid)), ['--dry-run'])).code).toBe(0);
    });

    it('was killed, continues, and removes the lock', async () => {
      // No process has this id: it is above what any system gives.
      const locks = lockOf('99999999');
      const { code, calls } = await runBeside(locks);
      expect(code).toBe(0);
      expect(changes(calls)).toEqual([deploy, protect, bootstrap]);
      expect(existsSync(join(locks, 'lock-222222222222'))).toBe(false);
    });
  });

  it('continues a failed rollback', async () => {
    const { code, calls } = await run([
      stackStatus('deployment-console-account', 'UPDATE_ROLLBACK_FAILED', { once: true }),
      stackStatus('deployment-console-account', 'UPDATE_ROLLBACK_COMPLETE'),
      { call: 'aws cloudformation continue-update-rollback *' },
    ]);
    expect(code).toBe(0);
    expect(calls).toContain('aws cloudformation continue-update-rollback --stack-name deployment-console-account');
  });

  it('stops when the rollback fails again', async () => {
    const { code, err, calls } = await run([
      stackStatus('deployment-console-account', 'UPDATE_ROLLBACK_FAILED'),
      { call: 'aws cloudformation continue-update-rollback *' },
    ]);
    expect(code).toBe(1);
    expect(err).toContain('remains UPDATE_ROLLBACK_FAILED');
    expect(changes(calls)).toEqual([]);
  });

  it('ends with the exit code of a failed deployment', async () => {
    const { code, calls } = await run([{ call: 'aws cloudformation deploy *', code: 3 }]);
    expect(code).toBe(3);
    expect(changes(calls)).toEqual([deploy]);
  });

  it('prints how to continue when it is interrupted', async () => {
    const { code, err, calls } = await run([{ call: 'aws cloudformation deploy *', code: 'interrupt' }]);
    expect(code).toBe(130);
    expect(err).toContain('Run the same command again to continue.');
    expect(changes(calls)).toEqual([deploy]);
  });

  it.each([
    ['of an earlier version', 'arn:aws:iam::222222222222:policy/deployment-console-execution'],
    ['of this version', executionPolicies],
  ])('updates its own bootstrap %s', async (_, policies) => {
    const { code, out, calls } = await run(bootstrappedWith(policies, '27'));
    expect(code).toBe(0);
    expect(changes(calls)).toEqual([deploy, protect, bootstrap]);
    expect(out).toContain('The bootstrap stack in eu-central-1 was upgraded from version 27 to 33.');
  });

  it('creates the service-linked roles that are missing, once', async () => {
    const linked = (calls: string[]) => calls.filter((call) => call.includes('create-service-linked-role'));
    const { code, calls } = await run([
      {
        call: 'aws iam list-roles --path-prefix /aws-service-role/ecs.amazonaws.com/ *',
        output: 'AWSServiceRoleForECS',
      },
      { call: 'aws iam list-roles *', output: '' },
      { call: 'aws iam create-service-linked-role *', output: '{}' },
    ]);
    expect(code).toBe(0);
    expect(linked(calls)).toEqual([
      'aws iam create-service-linked-role --aws-service-name ecs.application-autoscaling.amazonaws.com',
      'aws iam create-service-linked-role --aws-service-name dynamodb.application-autoscaling.amazonaws.com',
      'aws iam create-service-linked-role --aws-service-name elasticloadbalancing.amazonaws.com',
      'aws iam create-service-linked-role --aws-service-name rds.amazonaws.com',
      'aws iam create-service-linked-role --aws-service-name elasticfilesystem.amazonaws.com',
      'aws iam create-service-linked-role --aws-service-name backup.amazonaws.com',
    ]);
    expect(linked((await run()).calls)).toEqual([]);
  });

  const bootstrappedForOthers = bootstrappedWith('');

  it('replaces the bootstrap of other apps only with --replace-bootstrap', async () => {
    const { code, calls } = await run(bootstrappedForOthers, ['--replace-bootstrap']);
    expect(code).toBe(0);
    expect(changes(calls)).toEqual([deploy, protect, bootstrap]);
  });

  it('warns once when no quota can be read', async () => {
    const denied = { call: 'aws service-quotas *', output: 'An error occurred (AccessDeniedException)', code: 254 };
    const { code, err, calls } = await run([denied]);
    expect(code).toBe(0);
    expect(err.trim()).toBe(
      'Warning: The quotas in eu-central-1 cannot be read. An error occurred (AccessDeniedException). Check them in the Service Quotas console.',
    );
    expect(calls.filter((call) => call.includes('get-service-quota'))).toEqual([]);
  });

  it('only warns about quotas that are too low or cannot be read', async () => {
    const { code, err } = await run([
      { call: 'aws service-quotas *L-0263D0A3*', output: '5.0' },
      { call: 'aws ec2 describe-addresses *', output: '5' },
      { call: 'aws service-quotas *L-952B80B8*', code: 254 },
    ]);
    expect(code).toBe(0);
    expect(err).toContain('eu-central-1 allows 5 Elastic IP addresses, of which 5 are in use; 1 more are needed.');
    expect(err).toContain('The quota for database clusters in eu-central-1 cannot be read.');
  });

  it('names each quota that is below a full region, with the command that requests more', async () => {
    const { code, err } = await run([{ call: 'aws service-quotas *L-3032A538*', output: '6.0' }]);
    expect(code).toBe(0);
    expect(err).toContain('eu-central-1 allows 6 Fargate vCPUs, enough for 23 small customers.');
    expect(err).toContain('--quota-code L-3032A538 --desired-value 21');
  });

  it.each<[string, Answer[], RegExp]>([
    [
      'credentials of another account',
      [account('999999999999')],
      /for account 999999999999, but this script changes account 222222222222 \(CLUSTER_ACCOUNT\)/,
    ],
    [
      'expired credentials',
      [{ call: 'aws sts *', code: 254, output: 'An error occurred (ExpiredToken)' }],
      /have expired. Sign in again/,
    ],
    [
      'no credentials',
      [{ call: 'aws sts *', code: 253, output: 'Unable to locate credentials' }],
      /There are no AWS credentials. Set AWS_PROFILE/,
    ],
    [
      'credentials that are not valid',
      [{ call: 'aws sts *', code: 254, output: 'An error occurred (InvalidClientTokenId)' }],
      /are not valid. Check AWS_PROFILE/,
    ],
    [
      'an AWS that cannot be reached',
      [{ call: 'aws sts *', code: 255, output: 'Could not connect to the endpoint' }],
      /cannot be checked: Could not connect/,
    ],
    [
      'a region that is not enabled',
      [{ call: 'aws ec2 describe-regions *', output: 'not-opted-in' }],
      /eu-central-1 is not enabled in this account. Enable it: aws account enable-region/,
    ],
    [
      'a region that does not exist',
      [{ call: 'aws ec2 describe-regions *', code: 254, output: 'An error occurred (InvalidParameterValue)' }],
      /eu-central-1 \(MANAGEMENT_REGION\) is not an AWS region/,
    ],
    [
      'a zone that is not there',
      [{ call: 'aws route53 *', code: 254, output: 'An error occurred (NoSuchHostedZone)' }],
      /no hosted zone Z0123456789ABC .* Create one: aws route53 create-hosted-zone/,
    ],
    [
      'a zone of another domain',
      [{ call: 'aws route53 *', output: 'other.com.\tFalse' }],
      /is for other.com, which does not contain apps.example.com \(DOMAIN_NAME\)/,
    ],
    [
      'a zone whose name only ends alike',
      [{ call: 'aws route53 *', output: 'ps.example.com.\tFalse' }],
      /does not contain/,
    ],
    ['a private zone', [{ call: 'aws route53 *', output: 'apps.example.com.\tTrue' }], /is private/],
    ['an aws that is something else', [{ call: 'aws --version', output: 'hello' }], /not the AWS CLI/],
    [
      'a CDK that other apps use',
      bootstrappedForOthers,
      /bootstrapped in eu-central-1 for other apps.*--replace-bootstrap/,
    ],
  ])('refuses %s, with nothing changed', async (_, answers, message) => {
    const { code, err, calls } = await run(answers);
    expect(code).toBe(1);
    expect(err).toMatch(message);
    expect(err).toContain('Nothing was changed.');
    expect(changes(calls)).toEqual([]);
  });

  it('accepts the zone of a parent domain', async () => {
    expect((await run([{ call: 'aws route53 *', output: 'example.com.\tFalse' }])).code).toBe(0);
  });

  it('reports several problems at once', async () => {
    const { err } = await run([
      { call: 'aws ec2 describe-regions *', output: 'not-opted-in' },
      { call: 'aws route53 *', output: 'other.com.\tFalse' },
    ]);
    expect(err.match(/Problem:/g)).toHaveLength(2);
    expect(err).toContain('Fix the problems above (2)');
  });

  it('reads the settings file that is named, relative to the current folder', async () => {
    sandbox.write('mine.config', settingsText({ CLUSTER_ACCOUNT: '333333333333' }));
    const { calls } = await run([account('333333333333')], ['--config', 'mine.config']);
    expect(changes(calls)[2]).toContain('aws://333333333333/eu-central-1');
  });

  it.each([
    [['--force'], 'Unknown option "--force"'],
    [['--yes'], 'Unknown option "--yes"'],
    [['--config'], '--config needs the path of a file'],
    [['--dry-run=no'], '"--dry-run" takes no value'],
    [['--config=none'], 'none cannot be read'],
  ])('refuses the options %j', async (options, message) => {
    const { code, err, calls } = await run([], options);
    expect(code).toBe(1);
    expect(err).toContain(message);
    expect(calls).toEqual([]);
  });

  it('prints its options', async () => {
    const { code, out } = await run([], ['--help']);
    expect(code).toBe(0);
    expect(out).toContain('--replace-bootstrap');
  });
});
