import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Answer,
  account,
  bootstrappedWith,
  emptyManagement,
  missingStack,
  stackStatus,
} from './testing/answers.ts';
import { Sandbox } from './testing/sandbox.ts';

const script = 'clean-management-account.sh';
let sandbox: Sandbox;
beforeAll(() => {
  sandbox = new Sandbox();
});
afterAll(() => sandbox.remove());

const run = (answers: Answer[] = [], options: string[] = ['--yes'], input = '') =>
  sandbox.run(script, options, [...answers, ...emptyManagement], { input });
const changes = (calls: string[]) => calls.filter((call) => / delete-(stack|bucket)/.test(call));

const allChanges = [
  'aws cloudformation delete-stack --region eu-central-1 --stack-name deployment-console-app',
  'aws cloudformation delete-stack --region eu-central-1 --stack-name deployment-console-management',
  'aws cloudformation delete-stack --region eu-central-1 --stack-name CDKToolkit',
  'aws s3api delete-bucket --region eu-central-1 --bucket cdk-hnb659fds-assets-111111111111-eu-central-1',
];
const held = (partition: string, output: string): Answer => ({ call: `aws dynamodb query *"${partition}"*`, output });

describe.concurrent('clean-management-account.sh', () => {
  it('deletes the console, then the management stack, then the CDK', async () => {
    const { code, err, out, calls } = await run();
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(changes(calls)).toEqual(allChanges);
    expect(out).toContain('Next: deployment/clean-cluster-account.sh');
  });

  it('lists what the stacks have retained', async () => {
    const { out } = await run([
      {
        call: 'aws cloudformation list-stack-resources *arn:deployment-console-management*',
        output: 'AWS::DynamoDB::Table\tconsole-table\nAWS::Logs::LogGroup\tjobs\n',
      },
    ]);
    expect(out).toContain('Retained: AWS::DynamoDB::Table console-table');
    expect(out).toContain('Retained: AWS::Logs::LogGroup jobs');
  });

  it('refuses while customers, regions or operations are there, and names all of them', async () => {
    const { code, err, calls } = await run([
      held('customers', 'acme\tonline\nzoo\tsuspended\n'),
      held('regions', 'eu-west-1\tready\n'),
      held('operations#phase#unfinished', '01ABC\trunning\tcustomer.create\t2026-01-01T00:00:00.000Z\n'),
    ]);
    expect(code).toBe(1);
    for (const line of [
      'Customer acme (online) remains.',
      'Customer zoo (suspended) remains.',
      'Region eu-west-1 (ready) remains.',
      'Operation 01ABC (running, customer.create, 2026-01-01T00:00:00.000Z) remains.',
    ]) {
      expect(err).toContain(line);
    }
    expect(err).toContain('Fix the problems above (4)');
    expect(changes(calls)).toEqual([]);
  });

  it.each<[string, Answer[], RegExp]>([
    ['credentials of another account', [account('222222222222')], /for account 222222222222/],
    [
      'when the table cannot be read',
      [{ call: 'aws dynamodb *', code: 254, output: 'AccessDenied' }],
      /customers in table console-table cannot be read/,
    ],
    [
      'when the stack cannot be read',
      [{ call: 'aws cloudformation describe-stacks *', code: 254, output: 'AccessDenied' }],
      /Stack deployment-console-management cannot be read: AccessDenied/,
    ],
  ])('refuses %s, with nothing changed', async (_, answers, message) => {
    const { code, err, calls } = await run(answers);
    expect(code).not.toBe(0);
    expect(err).toMatch(message);
    expect(changes(calls)).toEqual([]);
  });

  it('continues where an interrupted run ended', async () => {
    const { code, calls } = await run([
      missingStack('deployment-console-app'),
      missingStack('deployment-console-management'),
    ]);
    expect(code).toBe(0);
    expect(changes(calls)).toEqual(allChanges.slice(2));
  });

  it('leaves the CDK of an account that hosts customers as well', async () => {
    const { code, calls } = await run(
      bootstrappedWith('arn:aws:iam::111111111111:policy/deployment-console-execution'),
    );
    expect(code).toBe(0);
    expect(changes(calls)).toEqual(allChanges.slice(0, 2));
  });

  it('stops when a stack cannot be deleted', async () => {
    const { code, err, calls } = await run([stackStatus('arn:deployment-console-app', 'DELETE_FAILED')]);
    expect(code).toBe(1);
    expect(err).toContain('deployment-console-app in eu-central-1 is DELETE_FAILED');
    expect(changes(calls)).toEqual(allChanges.slice(0, 1));
  });

  it('changes nothing in a dry run, nor without the number of the account', async () => {
    const dry = await run([], ['--dry-run']);
    expect(dry.code).toBe(0);
    expect(dry.out.match(/Would run:/g)).toHaveLength(4);
    const unconfirmed = await run([], [], 'no\n');
    expect(unconfirmed.code).toBe(1);
    expect([...changes(dry.calls), ...changes(unconfirmed.calls)]).toEqual([]);
  });
});
