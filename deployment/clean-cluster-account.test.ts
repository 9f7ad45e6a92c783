import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, account, bootstrappedWith, emptyCluster, missingStack, stackStatus } from './testing/answers.ts';
import { Sandbox } from './testing/sandbox.ts';

const script = 'clean-cluster-account.sh';
let sandbox: Sandbox;
beforeAll(() => {
  sandbox = new Sandbox();
});
afterAll(() => sandbox.remove());

const run = (answers: Answer[] = [], options: string[] = ['--yes'], input = '') =>
  sandbox.run(script, options, [...answers, ...emptyCluster], { input });
const changes = (calls: string[]) => calls.filter((call) => / delete-| update-termination/.test(call));

const allChanges = [
  expect.stringMatching(/^aws s3api delete-objects .*--bucket cdk-hnb659fds-assets-222222222222-eu-central-1/),
  'aws cloudformation delete-stack --region eu-central-1 --stack-name CDKToolkit',
  'aws s3api delete-bucket --region eu-central-1 --bucket cdk-hnb659fds-assets-222222222222-eu-central-1',
  'aws cloudformation update-termination-protection --no-enable-termination-protection --stack-name deployment-console-account',
  'aws cloudformation delete-stack --region eu-central-1 --stack-name deployment-console-account',
];

describe.concurrent('clean-cluster-account.sh', () => {
  it('deletes the CDK with its bucket in every region where it was made, then the roles', async () => {
    const { code, err, calls } = await run();
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(changes(calls)).toEqual(allChanges);
  });

  it('deletes the repositories of published images, and no others', async () => {
    const { out, calls } = await run([
      {
        call: "aws ecr describe-repositories --region us-east-1 *'deployment-console/'*",
        output: 'deployment-console/todo',
      },
    ]);
    expect(calls).toContain(
      'aws ecr delete-repository --region us-east-1 --repository-name deployment-console/todo --force',
    );
    expect(out).toContain('Repository deployment-console/todo in us-east-1: deleted.');
  });

  it('lists what is retained', async () => {
    const { out } = await run([
      { call: 'aws rds describe-db-cluster-snapshots --region eu-central-1 *', output: 'customer-acme-snapshot-1' },
      {
        call: 'aws cloudformation list-stack-resources *arn:CDKToolkit*',
        output: 'AWS::Logs::LogGroup\tsome-logs\n',
      },
    ]);
    expect(out).toContain('Retained: snapshot customer-acme-snapshot-1 in eu-central-1');
    expect(out).toContain('Retained: AWS::Logs::LogGroup some-logs');
    expect(out).toContain('The hosted zone Z0123456789ABC of apps.example.com is left unchanged.');
  });

  it('refuses while customers and regions are there, wherever they are, and names them', async () => {
    const { code, err, calls } = await run([
      {
        call: 'aws cloudformation describe-stacks --region us-east-1 *starts_with*',
        output: 'customer-acme\tUPDATE_COMPLETE\ncustomer-zoo\tDELETE_FAILED\nconsole-region\tCREATE_COMPLETE\n',
      },
    ]);
    expect(code).toBe(1);
    expect(err).toContain('In us-east-1, stack customer-acme (UPDATE_COMPLETE) remains.');
    expect(err).toContain('In us-east-1, stack customer-zoo (DELETE_FAILED) remains.');
    expect(err).toContain('In us-east-1, stack console-region (CREATE_COMPLETE) remains.');
    expect(changes(calls)).toEqual([]);
  });

  it.each<[string, Answer[], RegExp]>([
    ['credentials of another account', [account('999999999999')], /for account 999999999999/],
    [
      'while the console is still in the account',
      [stackStatus('deployment-console-management', 'UPDATE_COMPLETE')],
      /Run clean-management-account.sh first/,
    ],
    [
      'when the stacks of a region cannot be read',
      [{ call: 'aws cloudformation describe-stacks --region us-east-1 *', code: 254, output: 'AccessDenied' }],
      /stacks in us-east-1 cannot be read/,
    ],
    ['when regions cannot be listed', [{ call: 'aws ec2 *', code: 254 }], /regions of the account cannot be read/],
  ])('refuses %s, with nothing changed', async (_, answers, message) => {
    const { code, err, calls } = await run(answers);
    expect(code).toBe(1);
    expect(err).toMatch(message);
    expect(changes(calls)).toEqual([]);
  });

  it('leaves a CDK that other apps use', async () => {
    const { code, calls } = await run(bootstrappedWith('arn:aws:iam::aws:policy/AdministratorAccess'));
    expect(code).toBe(0);
    expect(changes(calls)).toEqual(allChanges.slice(3));
  });

  it('does nothing the second time', async () => {
    const { code, out, calls } = await run([missingStack('CDKToolkit'), missingStack('deployment-console-account')]);
    expect(code).toBe(0);
    expect(changes(calls)).toEqual([]);
    expect(out).toContain('deployment-console-account in eu-central-1: does not exist.');
  });

  it('stops when a stack cannot be deleted, and says where to look', async () => {
    const { code, err } = await run([stackStatus('arn:CDKToolkit', 'DELETE_FAILED')]);
    expect(code).toBe(1);
    expect(err).toContain('CDKToolkit in eu-central-1 is DELETE_FAILED. See its events');
  });

  it('changes nothing in a dry run', async () => {
    const { code, out, calls } = await run([], ['--dry-run']);
    expect(code).toBe(0);
    expect(changes(calls)).toEqual([]);
    expect(out.match(/Would run:/g)).toHaveLength(4);
  });

  it('deletes the empty bucket that an interrupted run has left, in any region, and no other', async () => {
    const left = (region: string, versions: string): Answer[] => [
      { call: `aws s3api list-object-versions --region ${region} *`, output: versions },
    ];
    const { code, calls } = await run([
      missingStack('CDKToolkit'),
      missingStack('deployment-console-account'),
      {
        call: 'aws s3api list-buckets *cdk-hnb659fds-assets-222222222222-*',
        output: 'cdk-hnb659fds-assets-222222222222-eu-central-1\tcdk-hnb659fds-assets-222222222222-us-east-1\n',
      },
      ...left('eu-central-1', '1'),
      ...left('us-east-1', '0'),
    ]);
    expect(code).toBe(0);
    expect(changes(calls)).toEqual([
      'aws s3api delete-bucket --region us-east-1 --bucket cdk-hnb659fds-assets-222222222222-us-east-1',
    ]);
  });

  it.each([
    ['nothing', ''],
    ['a yes', 'yes\n'],
    ['another number', '222222222223\n'],
  ])('stops when the answer is %s', async (_, input) => {
    const { code, err, calls } = await run([], [], input);
    expect(code).toBe(1);
    expect(err).toContain('Not confirmed. Nothing was changed.');
    expect(changes(calls)).toEqual([]);
  });

  it('continues when the account number is typed', async () => {
    const { code, calls } = await run([], [], '222222222222\n');
    expect(code).toBe(0);
    expect(changes(calls)).toEqual(allChanges);
  });
});
