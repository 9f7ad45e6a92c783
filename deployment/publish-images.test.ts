import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, account, missingStackIn, stackOutput, stackStatus } from './testing/answers.ts';
import { Sandbox } from './testing/sandbox.ts';
import { clusterAccount } from './testing/settings.ts';

const definition = (id: string, versions: { version: string; image: string }[], more: object = {}) =>
  JSON.stringify({
    id,
    name: id,
    versions,
    defaultVersion: versions[0]?.version,
    port: 80,
    healthPath: '/',
    startupSeconds: 10,
    sizes: { small: { cpu: 256, memoryMiB: 512, tasks: [1, 1] } },
    ...more,
  });

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = new Sandbox();
  sandbox.write('products/notes/product.json', definition('notes', [{ version: '2', image: 'notes:2' }]));
  sandbox.write('products/notes/Dockerfile', 'FROM scratch');
  sandbox.write('products/blog/product.json', definition('blog', [{ version: '1', image: 'ghcr.io/team/blog:1' }]));
  const wiki = definition('wiki', [{ version: '1', image: 'wiki:1' }], { unavailable: { aws: 'It needs a disk.' } });
  sandbox.write('products/wiki/product.json', wiki);
  const yearbook = ['3', '2'].map((version) => ({ version, image: `yearbook:${version}` }));
  sandbox.write('products/yearbook/product.json', definition('yearbook', yearbook));
  sandbox.write('products/yearbook/Dockerfile', 'FROM scratch\nARG VERSION=3\n');
});
afterAll(() => sandbox.remove());

const missing = { output: 'An error occurred (RepositoryNotFoundException)', code: 254 };
const fresh: Answer[] = [
  account(clusterAccount),
  { call: 'aws --version', output: 'aws-cli/2.31.4 Python/3.13.7' },
  { call: 'aws ec2 describe-regions --query Regions*', output: 'eu-central-1\teu-west-1\tus-east-1' },
  missingStackIn('console-region', 'us-east-1'),
  stackStatus('console-region', 'CREATE_COMPLETE'),
  { call: 'aws ecr describe-images *', ...missing },
  { call: 'aws ecr describe-repositories *', ...missing },
  { call: 'aws ecr create-repository *' },
  { call: 'aws ecr put-lifecycle-policy *' },
  { call: 'aws ecr get-login-password *', output: 'secret-password' },
  { call: 'docker *' },
];
const run = (options: string[] = [], answers: Answer[] = []) =>
  sandbox.run('publish-images.sh', options, [...answers, ...fresh]);
const codebuild = (status: string): Answer[] => [
  stackOutput('CDKToolkit', 'BucketName', 'cdk-assets'),
  { call: 'zip *' },
  { call: 'aws s3 cp *' },
  { call: 'aws codebuild start-build *', output: 'deployment-console-images:1' },
  { call: 'aws codebuild batch-get-builds *buildStatus*', output: 'IN_PROGRESS', once: true },
  { call: 'aws codebuild batch-get-builds *buildStatus*', output: status },
  { call: 'aws codebuild batch-get-builds *groupName*', output: 'builds\t1' },
  { call: 'aws logs get-log-events --log-group-name builds --log-stream-name 1 *', output: 'exec format error' },
];
const host = (region: string) => `${clusterAccount}.dkr.ecr.${region}.amazonaws.com`;
const docker = (calls: string[]) => calls.filter((call) => call.startsWith('docker '));

describe.concurrent('publish-images.sh', () => {
  it('builds an image once and pushes it to every region of the console', async () => {
    const { code, err, calls } = await run(['--product', 'notes']);
    expect(err).toBe('');
    expect(code).toBe(0);
    const [central, west] = [host('eu-central-1'), host('eu-west-1')];
    expect(docker(calls)).toEqual([
      `docker build --platform linux/arm64 --build-arg VERSION=2 --tag ${central}/deployment-console/notes:2 ${sandbox.root}/products/notes`,
      `docker login --username AWS --password-stdin ${central}`,
      `docker push ${central}/deployment-console/notes:2`,
      `docker tag ${central}/deployment-console/notes:2 ${west}/deployment-console/notes:2`,
      `docker login --username AWS --password-stdin ${west}`,
      `docker push ${west}/deployment-console/notes:2`,
    ]);
  });

  it('builds every version when the Dockerfile asks for the version', async () => {
    const { calls } = await run(['--product', 'yearbook', '--region', 'eu-west-1']);
    const uri = `${host('eu-west-1')}/deployment-console/yearbook`;
    expect(docker(calls).filter((call) => call.startsWith('docker build '))).toEqual(
      ['3', '2'].map(
        (version) =>
          `docker build --platform linux/arm64 --build-arg VERSION=${version} --tag ${uri}:${version} ${sandbox.root}/products/yearbook`,
      ),
    );
  });

  it('creates a repository whose tags cannot be moved', async () => {
    const { calls } = await run(['--product', 'notes', '--region', 'eu-west-1']);
    expect(calls.find((call) => call.includes('create-repository'))).toBe(
      'aws ecr create-repository --region eu-west-1 --repository-name deployment-console/notes --image-tag-mutability IMMUTABLE --image-scanning-configuration scanOnPush=true --encryption-configuration encryptionType=AES256',
    );
  });

  it('copies a public image', async () => {
    const { calls } = await run(['--product=blog', '--region=eu-west-1']);
    const uri = `${host('eu-west-1')}/deployment-console/ghcr.io/team/blog:1`;
    expect(docker(calls).slice(0, 2)).toEqual([
      'docker pull --platform linux/arm64 ghcr.io/team/blog:1',
      `docker tag ghcr.io/team/blog:1 ${uri}`,
    ]);
  });

  it('leaves what is published, and products that are not available on AWS', async () => {
    const { code, out, calls } = await run([], [{ call: 'aws ecr describe-images *', output: 'sha256:a' }]);
    expect(code).toBe(0);
    expect(out).toContain('Already published in eu-west-1: deployment-console/notes:2');
    expect(out).not.toContain('wiki');
    expect(docker(calls)).toEqual([]);
  });

  it.each<[string, string[], string]>([
    [
      'a folder',
      ['--product', 'notes'],
      '--source-type-override S3 --source-location-override cdk-assets/deployment-console-images/notes.zip * name=WORK,value=build * name=REPOSITORY,value=deployment-console/notes name=TAG,value=2 name=VERSION,value=2 *',
    ],
    [
      'a public image',
      ['--product', 'blog'],
      '--buildspec-override * name=WORK,value=copy name=SUBJECT,value=ghcr.io/team/blog:1 *',
    ],
  ])('has CodeBuild publish %s to all regions at once, when told to', async (_, options, expected) => {
    const { code, err, calls } = await run([...options, '--codebuild'], codebuild('SUCCEEDED'));
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(docker(calls)).toEqual([]);
    const started = calls.filter((call) => call.startsWith('aws codebuild start-build '));
    const pattern = expected.replaceAll(/[.]/g, '\\.').replaceAll('*', '.*');
    expect(started).toEqual([
      expect.stringMatching(new RegExp(`${pattern}name=REGIONS,value=eu-central-1 eu-west-1 `)),
    ]);
    const uploads = calls.filter((call) => call.startsWith('aws s3 cp '));
    expect(uploads).toHaveLength(options.includes('notes') ? 1 : 0);
  });

  it('shows the end of the log of a build that failed, and stops', async () => {
    const { code, err, calls } = await run(['--codebuild'], codebuild('FAILED'));
    expect(code).toBe(1);
    expect(err).toContain('exec format error');
    expect(err).toMatch(/ended with FAILED. Fix the cause and run the same command again/);
    expect(calls.filter((call) => call.includes('start-build'))).toHaveLength(1);
  });

  it('names the script to run when the account has no project for builds yet', async () => {
    const answer = { call: 'aws codebuild start-build *', output: 'An error (ResourceNotFoundException)', code: 254 };
    const { code, err } = await run(['--codebuild', '--product', 'blog'], [answer]);
    expect(code).toBe(1);
    expect(err).toContain('Run deployment/deploy-cluster-account.sh again');
  });

  it('prints what it would run in a dry run, and changes nothing', async () => {
    const { code, out, calls } = await run(['--dry-run']);
    expect(code).toBe(0);
    expect(out).toContain('Would run: docker build --platform linux/arm64');
    expect(calls.filter((call) => /docker|create-|put-|login/.test(call))).toEqual([]);
  });

  it.each<[string, string[], Answer[], RegExp]>([
    ['an unknown product', ['--product', 'none'], [], /There is no product "none"/],
    ['an account without a region', [], [missingStackIn('console-region', '*')], /Name one with --region/],
    ['credentials of another account', [], [account('999999999999')], /for account 999999999999/],
    ['a registry that denies', [], [{ call: 'aws ecr *', output: 'AccessDenied', code: 254 }], /cannot be read/],
    ['an option without its value', ['--product'], [], /--product needs a value/],
  ])('refuses %s, with nothing changed', async (_, options, answers, message) => {
    const { code, err, calls } = await run(options, answers);
    expect(code).toBe(1);
    expect(err).toMatch(message);
    expect(docker(calls)).toEqual([]);
  });
});
