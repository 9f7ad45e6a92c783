import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, account, bootstrappedWith, freshManagement, stackStatus } from './testing/answers.ts';
import { Place } from './testing/place.ts';

const script = 'deploy-management-account.sh';
let place: Place;
beforeAll(() => {
  place = new Place();
});
afterAll(() => place.remove());

const run = (answers: Answer[] = [], options: string[] = []) =>
  place.run(script, options, [...answers, ...freshManagement]);

/** The calls that change something, each by the words that tell it from the others. */
const changes = (calls: string[]): string[] =>
  calls.flatMap((call) => {
    const [, change] =
      /(npm run \S+|cdk bootstrap|deploy deployment-console-\S+|admin-(?:create|add)\S+|(?:create|start)-deployment|stop-job|--upload-file|^zip)/.exec(
        call,
      ) ?? [];
    return change === undefined ? [] : [change];
  });

const wholeWay = [
  'npm run build:aws',
  'cdk bootstrap',
  'deploy deployment-console-management',
  'deploy deployment-console-app',
  'admin-create-user',
  'admin-add-user-to-group',
  'zip',
  'create-deployment',
  '--upload-file',
  'start-deployment',
];

describe.concurrent('deploy-management-account.sh', () => {
  it('builds, deploys, lets the first admin in, publishes the pages, and tells their address', async () => {
    const { code, out, err, calls } = await run();
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(changes(calls)).toEqual(wholeWay);
    expect(out).toContain('The console is at https://main.d1app.amplifyapp.com');
    expect(out).toContain('sign in as admin@example.com');
  });

  it('bootstraps the CDK with a role that may do nothing', async () => {
    const { calls } = await run();
    expect(calls.find((call) => call.includes('bootstrap'))).toBe(
      'npx --no-install cdk bootstrap aws://111111111111/eu-central-1 --cloudformation-execution-policies arn:aws:iam::aws:policy/AWSDenyAll',
    );
  });

  it('leaves a CDK that is bootstrapped as it is', async () => {
    const { code, out, calls } = await run([
      stackStatus('CDKToolkit', 'UPDATE_COMPLETE'),
      { call: 'aws * --stack-name CDKToolkit *CloudFormationExecutionPolicies*' },
    ]);
    expect(code).toBe(0);
    expect(out).toContain('The CDK is bootstrapped already');
    expect(changes(calls)).not.toContain('cdk bootstrap');
  });

  it('uploads the archive to the address that Amplify gives, and waits for its end', async () => {
    const { calls, code } = await run([
      { call: 'aws amplify get-job *', output: 'PENDING', once: true },
      { call: 'aws amplify get-job *', output: 'SUCCEED' },
    ]);
    expect(code).toBe(0);
    expect(calls.find((call) => call.startsWith('curl'))).toMatch(
      /--upload-file \S+\/pages.zip https:\/\/upload.example.com\/pages\?signature=x$/,
    );
    expect(calls.filter((call) => call.includes('get-job'))).toHaveLength(2);
    expect(calls).toContain(
      'aws amplify start-deployment --app-id d1app --branch-name main --job-id 7 --output text --query jobSummary.status',
    );
  });

  it('writes no file where it runs', async () => {
    // Not the place of the other runs: what they had written would be taken for what was there before.
    const untouched = new Place();
    const before = untouched.files();
    expect((await untouched.run(script, [], freshManagement)).code).toBe(0);
    expect(untouched.files()).toEqual(before);
    untouched.remove();
  });

  it('prints what it would run, and changes nothing, in a dry run of a new installation', async () => {
    const missing = (name: string): Answer => ({
      call: `aws cloudformation describe-stacks*--stack-name ${name} *`,
      code: 254,
      output: `Stack with id ${name} does not exist`,
    });
    const { code, out, calls } = await run(
      [missing('deployment-console-management'), missing('deployment-console-app')],
      ['--dry-run'],
    );
    expect(code).toBe(0);
    expect(changes(calls)).toEqual([]);
    const planned = out.split('\n').filter((line) => line.includes('Would run:'));
    expect(changes(planned)).toEqual(wholeWay.filter((change) => change !== 'zip' && change !== '--upload-file'));
    expect(out).toContain('Would upload frontend/dist');
  });

  it('prints what it would run in a dry run of an installation that is there', async () => {
    const { code, calls, out } = await run([], ['--dry-run']);
    expect(code).toBe(0);
    expect(changes(calls)).toEqual([]);
    expect(out).toContain('Dry run: nothing was changed.');
  });

  it.each(wholeWay.filter((change) => change !== 'zip'))('ends where it is interrupted, at "%s"', async (change) => {
    const interrupted = await run([{ call: `*${change}*`, code: 'interrupt', once: true }]);
    expect(interrupted.code).toBe(130);
    expect(changes(interrupted.calls)).toEqual(wholeWay.slice(0, wholeWay.indexOf(change) + 1));
  });

  it('goes on where an interrupted run ended', async () => {
    const { code, out, calls } = await run([
      ...bootstrappedWith(''),
      stackStatus('deployment-console-management', 'UPDATE_COMPLETE'),
      stackStatus('deployment-console-app', 'CREATE_IN_PROGRESS', { once: true }),
      { call: 'aws cognito-idp admin-get-user *', output: '{}' },
      { call: 'aws amplify list-jobs *', output: '6' },
    ]);
    expect(code).toBe(0);
    expect(out).toContain('deployment-console-app is CREATE_IN_PROGRESS: waiting for its end.');
    const stopped = wholeWay.toSpliced(wholeWay.indexOf('create-deployment'), 0, 'stop-job');
    expect(changes(calls)).toEqual(
      stopped.filter((change) => change !== 'cdk bootstrap' && change !== 'admin-create-user'),
    );
  });

  it('lets nobody else in when there is an admin', async () => {
    const { code, calls } = await run([{ call: 'aws cognito-idp list-users-in-group *', output: '2' }]);
    expect(code).toBe(0);
    expect(calls.filter((call) => call.includes('cognito-idp admin-'))).toEqual([]);
  });

  it('makes an admin of the person whom an interrupted run has created', async () => {
    const { code, calls } = await run([{ call: 'aws cognito-idp admin-get-user *', output: '{}' }]);
    expect(code).toBe(0);
    expect(changes(calls)).not.toContain('admin-create-user');
    expect(changes(calls)).toContain('admin-add-user-to-group');
  });

  it('stops the upload that an interrupted run has begun', async () => {
    const { code, calls } = await run([{ call: 'aws amplify list-jobs *', output: '5\t6' }]);
    expect(code).toBe(0);
    expect(calls.filter((call) => call.includes('stop-job'))).toEqual([
      'aws amplify stop-job --app-id d1app --branch-name main --job-id 5',
      'aws amplify stop-job --app-id d1app --branch-name main --job-id 6',
    ]);
  });

  it.each<[string, Answer[], RegExp, string[]]>([
    ['a build fails', [{ call: 'npm run build:aws', code: 2 }], /^$/, wholeWay.slice(0, 1)],
    [
      'the management stack cannot be deployed',
      [{ call: 'npx * deploy deployment-console-management *', code: 1, output: 'Deployment failed' }],
      /Deployment failed/,
      wholeWay.slice(0, 3),
    ],
    [
      'the directory cannot be read',
      [{ call: 'aws cognito-idp admin-get-user *', code: 254, output: 'AccessDenied' }],
      /may sign in cannot be read: AccessDenied/,
      wholeWay.slice(0, 4),
    ],
    [
      'Amplify gives no address',
      [{ call: 'aws amplify create-deployment *', code: 254, output: 'LimitExceeded' }],
      /no address to upload to/,
      wholeWay.slice(0, 8),
    ],
    ['the upload fails', [{ call: 'curl *', code: 22, output: 'error 403' }], /error 403/, wholeWay.slice(0, 9)],
    [
      'Amplify fails',
      [{ call: 'aws amplify get-job *', output: 'FAILED' }],
      /Amplify's deployment 7 is FAILED/,
      wholeWay,
    ],
    [
      'an output is missing',
      [{ call: 'aws *HostingAppId*', output: 'None' }],
      /deployment-console-app has no output HostingAppId/,
      wholeWay.slice(0, 6),
    ],
  ])('stops at once when %s', async (_, answers, message, done) => {
    const { code, err, calls } = await run(answers);
    expect(code).not.toBe(0);
    expect(err).toMatch(message);
    expect(changes(calls)).toEqual(done);
  });

  it.each<[string, Answer[], RegExp]>([
    ['credentials of the cluster account', [account('222222222222')], /this script changes 111111111111/],
    ['a region that is not enabled', [{ call: 'aws ec2 *', output: 'not-opted-in' }], /not enabled in this account/],
  ])('refuses %s, with nothing changed', async (_, answers, message) => {
    const { code, err, calls } = await run(answers);
    expect(code).toBe(1);
    expect(err).toMatch(message);
    expect(changes(calls)).toEqual([]);
  });

  it('warns when CodeBuild runs fewer builds at once than are wanted', async () => {
    const { code, err } = await run([{ call: 'aws service-quotas list-service-quotas *', output: '1.0' }]);
    expect(code).toBe(0);
    expect(err).toContain('CodeBuild runs 1 builds at once here, less than MAX_CONCURRENT_JOBS (5)');
  });
});

describe.each(['aws', 'npm', 'npx', 'curl', 'zip'])('without %s', (program) => {
  it('refuses, and says where to get it', async () => {
    const bare = new Place();
    bare.withoutProgram(program);
    const { code, err, calls } = await bare.run(script, [], freshManagement);
    bare.remove();
    expect(code).toBe(1);
    expect(err).toContain(`${program} is not installed.`);
    expect(changes(calls)).toEqual([]);
  });
});

it.each(['v20.18.3', 'v18.20.4'])('refuses Node.js %s', async (version) => {
  const bare = new Place();
  bare.withNodeThatSays(version);
  const { code, err, calls } = await bare.run(script, [], freshManagement);
  bare.remove();
  expect(code).toBe(1);
  expect(err).toContain(`Node.js ${version} is too old. Install 20.19 or newer`);
  expect(changes(calls)).toEqual([]);
});

it('refuses where the pages are not built, before anything is uploaded', async () => {
  const bare = new Place();
  bare.without('frontend/dist/index.html');
  const { code, err, calls } = await bare.run(script, [], freshManagement);
  bare.remove();
  expect(code).toBe(1);
  expect(err).toContain('The pages are not built');
  expect(changes(calls)).not.toContain('create-deployment');
});

it('refuses where the dependencies are not installed', async () => {
  const bare = new Place();
  bare.without('node_modules');
  const { code, err } = await bare.run(script, [], freshManagement);
  bare.remove();
  expect(code).toBe(1);
  expect(err).toContain('Run npm ci first.');
});
