import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, account, bootstrappedWith, freshManagement, stackStatus } from './testing/answers.ts';
import { Sandbox } from './testing/sandbox.ts';

const script = 'deploy-management-account.sh';
let sandbox: Sandbox;
beforeAll(() => {
  sandbox = new Sandbox();
});
afterAll(() => sandbox.remove());

const run = (answers: Answer[] = [], options: string[] = []) =>
  sandbox.run(script, options, [...answers, ...freshManagement]);

/** The calls that change something, each by its characteristic words. */
const changes = (calls: string[]): string[] =>
  calls.flatMap((call) => {
    const [, change] =
      /(npm run \S+|cdk bootstrap|deploy deployment-console-\S+|admin-(?:create|add)\S+|(?:create|start)-deployment|stop-job|--upload-file|^zip)/.exec(
        call,
      ) ?? [];
    return change === undefined ? [] : [change];
  });

const allChanges = [
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
  it('builds, deploys, invites the first admin, publishes the pages, and prints their URL', async () => {
    const { code, out, err, calls } = await run();
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(changes(calls)).toEqual(allChanges);
    expect(out).toContain('The console is at https://main.d1app.amplifyapp.com');
    expect(out).toContain('sign in as admin@example.com');
  });

  it.each<[string, Answer[]]>([
    ['nothing', [{ call: 'name-servers *', code: 1, output: 'ENOTFOUND' }]],
    [
      'ns1.registrar.example',
      [
        { call: 'name-servers apps.example.com', code: 1, output: 'ENOTFOUND' },
        { call: 'name-servers example.com', output: 'ns1.registrar.example' },
      ],
    ],
  ])('warns of a domain for which Route 53 does not answer (found: %s)', async (found, answers) => {
    const { code, err } = await run(answers);
    expect(err).toContain(`do not answer for apps.example.com in public DNS (found: ${found})`);
    expect(code).toBe(0);
  });

  it('bootstraps the CDK with an execution role that is allowed nothing', async () => {
    const { calls } = await run();
    expect(calls.find((call) => call.includes('bootstrap'))).toBe(
      'npx --no-install cdk bootstrap aws://111111111111/eu-central-1 --cloudformation-execution-policies arn:aws:iam::aws:policy/AWSDenyAll',
    );
  });

  it.each([
    ['1000', true],
    ['199', false],
    ['10', false],
    ['', false],
  ])(
    'with "%s" unreserved executions in the account, reserves some for the functions: %s',
    async (output, reserves) => {
      const { code, calls } = await run([{ call: 'aws lambda get-account-settings *', output }]);
      expect(code).toBe(0);
      const deployment = calls.find((call) => call.includes('deploy deployment-console-management'));
      expect(deployment?.includes('--context reserveConcurrency=true')).toBe(reserves);
    },
  );

  it('leaves a bootstrapped CDK unchanged', async () => {
    const { code, out, calls } = await run([
      stackStatus('CDKToolkit', 'UPDATE_COMPLETE'),
      { call: 'aws * --stack-name CDKToolkit *CloudFormationExecutionPolicies*' },
    ]);
    expect(code).toBe(0);
    expect(out).toContain('The CDK is already bootstrapped');
    expect(changes(calls)).not.toContain('cdk bootstrap');
  });

  it('uploads the archive to the URL of Amplify, and waits until it is deployed', async () => {
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

  it('writes no file in the repository', async () => {
    // A sandbox of its own: the files of concurrent runs come and go.
    const untouched = new Sandbox();
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
    expect(changes(planned)).toEqual(allChanges.filter((change) => change !== 'zip' && change !== '--upload-file'));
    expect(out).toContain('Would upload frontend/dist');
  });

  it('prints what it would run in a dry run of an installation that is there', async () => {
    const { code, calls, out } = await run([], ['--dry-run']);
    expect(code).toBe(0);
    expect(changes(calls)).toEqual([]);
    expect(out).toContain('Dry run: nothing was changed.');
  });

  it.each(allChanges.filter((change) => change !== 'zip'))('ends where it is interrupted: "%s"', async (change) => {
    const interrupted = await run([{ call: `*${change}*`, code: 'interrupt', once: true }]);
    expect(interrupted.code).toBe(130);
    expect(changes(interrupted.calls)).toEqual(allChanges.slice(0, allChanges.indexOf(change) + 1));
  });

  it('continues where an interrupted run ended', async () => {
    const { code, out, calls } = await run([
      ...bootstrappedWith(''),
      stackStatus('deployment-console-management', 'UPDATE_COMPLETE'),
      stackStatus('deployment-console-app', 'CREATE_IN_PROGRESS', { once: true }),
      { call: 'aws cognito-idp admin-get-user *', output: '{}' },
      { call: 'aws amplify list-jobs *', output: '6' },
    ]);
    expect(code).toBe(0);
    expect(out).toContain('deployment-console-app is CREATE_IN_PROGRESS: waiting for it to finish.');
    const stopped = allChanges.toSpliced(allChanges.indexOf('create-deployment'), 0, 'stop-job');
    expect(changes(calls)).toEqual(
      stopped.filter((change) => change !== 'cdk bootstrap' && change !== 'admin-create-user'),
    );
  });

  it('checks that the answers of the API arrive at the address of the console', async () => {
    const { code, out, calls } = await run();
    expect(code).toBe(0);
    expect(out).toContain('The API responds at the address of the console.');
    expect(calls.at(-1)).toMatch(/^curl .* https:\/\/main\.d1app\.amplifyapp\.com\/api\/health\/unknown$/);
  });

  it('warns where the console cannot be reached from', async () => {
    const { code, err } = await run([
      { call: 'curl */api/health/unknown', code: 6, output: 'curl: (6) Could not resolve host' },
    ]);
    expect(code).toBe(0);
    expect(err).toContain('cannot be reached from here: curl: (6) Could not resolve host');
  });

  it('invites nobody when there is an admin', async () => {
    const { code, calls } = await run([{ call: 'aws cognito-idp list-users-in-group *', output: '2' }]);
    expect(code).toBe(0);
    expect(calls.filter((call) => call.includes('cognito-idp admin-'))).toEqual([]);
  });

  it('makes the user that an interrupted run has created an admin', async () => {
    const { code, calls } = await run([{ call: 'aws cognito-idp admin-get-user *', output: '{}' }]);
    expect(code).toBe(0);
    expect(changes(calls)).not.toContain('admin-create-user');
    expect(changes(calls)).toContain('admin-add-user-to-group');
  });

  it('stops the upload of an interrupted run', async () => {
    const { code, calls } = await run([{ call: 'aws amplify list-jobs *', output: '5\t6' }]);
    expect(code).toBe(0);
    expect(calls.filter((call) => call.includes('stop-job'))).toEqual([
      'aws amplify stop-job --app-id d1app --branch-name main --job-id 5',
      'aws amplify stop-job --app-id d1app --branch-name main --job-id 6',
    ]);
  });

  it.each<[string, Answer[], RegExp, string[]]>([
    ['a build fails', [{ call: 'npm run build:aws', code: 2 }], /^$/, allChanges.slice(0, 1)],
    [
      'the management stack cannot be deployed',
      [{ call: 'npx * deploy deployment-console-management *', code: 1, output: 'Deployment failed' }],
      /Deployment failed/,
      allChanges.slice(0, 3),
    ],
    [
      'the directory cannot be read',
      [{ call: 'aws cognito-idp admin-get-user *', code: 254, output: 'AccessDenied' }],
      /The user admin@example.com cannot be read: AccessDenied/,
      allChanges.slice(0, 4),
    ],
    [
      'Amplify returns no upload URL',
      [{ call: 'aws amplify create-deployment *', code: 254, output: 'LimitExceeded' }],
      /no upload URL/,
      allChanges.slice(0, 8),
    ],
    [
      'the upload fails',
      [{ call: 'curl *--upload-file*', code: 22, output: 'error 403' }],
      /error 403/,
      allChanges.slice(0, 9),
    ],
    [
      'Amplify fails',
      [{ call: 'aws amplify get-job *', output: 'FAILED' }],
      /Amplify deployment 7 is FAILED/,
      allChanges,
    ],
    [
      'Amplify gives the pages for what the API should answer',
      [{ call: 'curl */api/health/unknown', output: '<!doctype html>\n200 text/html' }],
      /gets the pages of the console instead of the answer of the API/,
      allChanges,
    ],
    [
      'Amplify leads to another address than the API',
      [{ call: 'curl */api/health/unknown', output: '{}\n404 application/json' }],
      /from something else than the API \(404 application\/json\)/,
      allChanges,
    ],
    [
      'the API fails',
      [{ call: 'curl */api/health/unknown', output: '{}\n500 application/json' }],
      /gets 500 application\/json instead of 404/,
      allChanges,
    ],
    [
      'an output is missing',
      [{ call: 'aws *HostingAppId*', output: 'None' }],
      /deployment-console-app has no output HostingAppId/,
      allChanges.slice(0, 6),
    ],
  ])('stops at once when %s', async (_, answers, message, done) => {
    const { code, err, calls } = await run(answers);
    expect(code).not.toBe(0);
    expect(err).toMatch(message);
    expect(changes(calls)).toEqual(done);
  });

  it.each<[string, Answer[], RegExp]>([
    ['credentials of the cluster account', [account('222222222222')], /this script changes account 111111111111/],
    ['a region that is not enabled', [{ call: 'aws ec2 *', output: 'not-opted-in' }], /not enabled in this account/],
  ])('refuses %s, with nothing changed', async (_, answers, message) => {
    const { code, err, calls } = await run(answers);
    expect(code).toBe(1);
    expect(err).toMatch(message);
    expect(changes(calls)).toEqual([]);
  });

  it('warns when CodeBuild allows fewer concurrent builds than configured', async () => {
    const { code, err } = await run([{ call: 'aws service-quotas *L-5ED1D25B*', output: '1.0' }]);
    expect(code).toBe(0);
    expect(err).toContain('eu-central-1 allows 1 concurrent builds; the console needs 5.');
  });
});

describe.each(['aws', 'npm', 'npx', 'curl', 'zip'])('without %s', (program) => {
  it('refuses, and says how to install it', async () => {
    const bare = new Sandbox();
    bare.withoutProgram(program);
    const { code, err, calls } = await bare.run(script, [], freshManagement);
    bare.remove();
    expect(code).toBe(1);
    expect(err).toContain(`${program} is not installed.`);
    expect(changes(calls)).toEqual([]);
  });
});

it.each(['v20.18.3', 'v18.20.4'])('refuses Node.js %s', async (version) => {
  const bare = new Sandbox();
  bare.withNodeVersion(version);
  const { code, err, calls } = await bare.run(script, [], freshManagement);
  bare.remove();
  expect(code).toBe(1);
  expect(err).toContain(`Node.js ${version} is too old. Install 24, or 20.19 at least`);
  expect(changes(calls)).toEqual([]);
});

it('refuses if the pages are not built, before anything is uploaded', async () => {
  const bare = new Sandbox();
  bare.without('frontend/dist/index.html');
  const { code, err, calls } = await bare.run(script, [], freshManagement);
  bare.remove();
  expect(code).toBe(1);
  expect(err).toContain('The pages are not built');
  expect(changes(calls)).not.toContain('create-deployment');
});

it('refuses if the dependencies are not installed', async () => {
  const bare = new Sandbox();
  bare.without('node_modules');
  const { code, err } = await bare.run(script, [], freshManagement);
  bare.remove();
  expect(code).toBe(1);
  expect(err).toContain('Run npm ci first.');
});
