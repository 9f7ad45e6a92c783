import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Answer,
  account,
  bootstrappedWith,
  executionPolicies,
  freshCluster,
  missingStack,
  stackStatus,
} from './testing/answers.ts';
import { Sandbox } from './testing/sandbox.ts';

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = new Sandbox();
});
afterAll(() => sandbox.remove());

const deployed: Answer[] = [stackStatus('deployment-console-account', 'UPDATE_COMPLETE'), ...freshCluster];
const run = (answers: Answer[] = [], options: string[] = ['eu-west-1']) =>
  sandbox.run('prepare-region.sh', options, [...answers, ...deployed]);
const changes = (calls: string[]) =>
  calls.filter((call) => / (deploy|bootstrap) (?!--show)|^npm | delete-| create-| update-/.test(call));

const bootstrap = expect.stringMatching(
  /^npx --no-install cdk bootstrap aws:\/\/222222222222\/eu-west-1 --template <work>\/bootstrap.json .*execution-functions --custom-permissions-boundary deployment-console-execution-boundary$/,
);

describe.concurrent('prepare-region.sh', () => {
  it('bootstraps the CDK in the region with the policies of the console', async () => {
    const { code, out, err, calls, left } = await run();
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(changes(calls)).toEqual([bootstrap]);
    expect(left).toEqual([]);
    expect(out).toContain('The CDK is bootstrapped in eu-west-1 with version 33.');
    expect(out).toContain('Next: add the region in the console.');
  });

  it('upgrades an older bootstrap stack, and says so', async () => {
    const { code, out, calls } = await run(bootstrappedWith(executionPolicies, '27'));
    expect(code).toBe(0);
    expect(changes(calls)).toEqual([bootstrap]);
    expect(out).toContain('The bootstrap stack in eu-west-1 was upgraded from version 27 to 33.');
  });

  it('says that a bootstrap stack is up to date', async () => {
    const { out } = await run(bootstrappedWith(executionPolicies));
    expect(out).toContain('The bootstrap stack in eu-west-1 has version 33, which is in use.');
  });

  it('reads and changes that region only', async () => {
    const { calls } = await run();
    const others = calls.filter((call) => call.includes('CDKToolkit') && !call.includes('eu-west-1'));
    expect(others).toEqual([]);
  });

  it('prints what it would run, and changes nothing, in a dry run', async () => {
    const { code, out, calls } = await run([], ['--dry-run', 'eu-west-1']);
    expect(code).toBe(0);
    expect(changes(calls)).toEqual([]);
    expect(out).toContain('Would run: npx --no-install cdk bootstrap aws://222222222222/eu-west-1');
    expect(out).toContain('Dry run: nothing was changed.');
  });

  const forOthers = bootstrappedWith('arn:aws:iam::aws:policy/AdministratorAccess');

  it('replaces the bootstrap of other apps only with --replace-bootstrap', async () => {
    expect(changes((await run(forOthers, ['eu-west-1', '--replace-bootstrap'])).calls)).toEqual([bootstrap]);
  });

  it.each<[string, Answer[], RegExp]>([
    ['credentials of another account', [account('999999999999')], /for account 999999999999/],
    [
      'a region that is not enabled',
      [{ call: 'aws ec2 describe-regions *', output: 'not-opted-in' }],
      /Region eu-west-1 is not enabled .*enable-region --region-name eu-west-1/,
    ],
    [
      'a region that does not exist',
      [{ call: 'aws ec2 describe-regions *', code: 254, output: 'An error occurred (InvalidParameterValue)' }],
      /eu-west-1 is not an AWS region/,
    ],
    [
      'an account without the policies',
      [missingStack('deployment-console-account')],
      /Run deployment\/deploy-cluster-account.sh first/,
    ],
    ['a CDK that other apps use', forOthers, /bootstrapped in eu-west-1 for other apps.*--replace-bootstrap/],
  ])('refuses %s, with nothing changed', async (_, answers, message) => {
    const { code, err, calls } = await run(answers);
    expect(code).toBe(1);
    expect(err).toMatch(message);
    expect(err).toContain('Nothing was changed.');
    expect(changes(calls)).toEqual([]);
  });

  it.each([
    [[], 'Which region? For example: deployment/prepare-region.sh eu-west-1'],
    [['eu-west-1', 'us-east-1'], 'Only one region at a time: "eu-west-1" or "us-east-1"?'],
    [['eu-west-1', '--force'], 'Unknown option "--force"'],
  ])('refuses the arguments %j', async (options, message) => {
    const { code, err, calls } = await run([], options);
    expect(code).toBe(1);
    expect(err).toContain(message);
    expect(calls).toEqual([]);
  });

  it('prints its options', async () => {
    const { code, out } = await run([], ['--help']);
    expect(code).toBe(0);
    expect(out).toContain('Usage: deployment/prepare-region.sh REGION');
  });
});
