import { mkdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { callApi } from './testing/call-api.ts';
import { callerProgram } from './testing/caller-program.ts';
import { serverlessTemplate, writeAssets } from './testing/serverless-stack.ts';
import { TestCluster } from './testing/test-cluster.ts';

const stack = { region: 'eu-central-1', name: 'pool-palette' };
const host = 'acme.palette.localhost';

const functions = {
  sdk: callerProgram,
  listener: `exports.handler = async (event) => {
    if (event.detail.colour === 'black') throw new Error('no black');
    if (event.detail.colour === 'crash') process.exit(1);
    console.log('heard ' + event.detail.colour + ' by ' + event['detail-type']);
  };`,
  reader: `exports.handler = async ({ Records }) => {
    for (const record of Records) console.log('read ' + (record.body ?? record.dynamodb.NewImage.PK.S) + ' from ' + record.eventSource);
  };`,
};

const get = (id: string, attribute = 'Arn') => ({ 'Fn::GetAtt': [id, attribute] });

const eventsPermission = {
  Type: 'AWS::Lambda::Permission',
  Properties: {
    Action: 'lambda:InvokeFunction',
    FunctionName: get('listener'),
    Principal: 'events.amazonaws.com',
    SourceArn: get('Rule'),
  },
};

function template(rule: object = {}) {
  const base = serverlessTemplate({
    host: 'palette.localhost',
    functions,
    routes: { 'POST /sdk': 'sdk' },
    resources: {
      Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'palette' } },
      DeadLetters: { Type: 'AWS::SQS::Queue', Properties: {} },
      Work: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'work', VisibilityTimeout: 1 } },
      Other: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'other' } },
      Undelivered: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'undelivered' } },
      Rule: {
        Type: 'AWS::Events::Rule',
        Properties: {
          EventBusName: { Ref: 'Bus' },
          EventPattern: { 'detail-type': ['ColourChosen'], detail: { colour: [{ 'anything-but': 'grey' }] } },
          Targets: [
            {
              Id: 'listener',
              Arn: get('listener'),
              DeadLetterConfig: { Arn: get('Undelivered') },
              RetryPolicy: { MaximumRetryAttempts: 0 },
            },
          ],
          ...rule,
        },
      },
      RulePermission: eventsPermission,
      Invoke: {
        Type: 'AWS::Lambda::EventInvokeConfig',
        Properties: {
          FunctionName: { Ref: 'listener' },
          Qualifier: '$LATEST',
          MaximumRetryAttempts: 1,
          DestinationConfig: { OnFailure: { Destination: get('DeadLetters') } },
        },
      },
      Reading: {
        Type: 'AWS::Lambda::EventSourceMapping',
        Properties: { EventSourceArn: get('Work'), FunctionName: { Ref: 'reader' }, BatchSize: 5 },
      },
      Table: {
        Type: 'AWS::DynamoDB::Table',
        Properties: {
          BillingMode: 'PAY_PER_REQUEST',
          AttributeDefinitions: [{ AttributeName: 'PK', AttributeType: 'S' }],
          KeySchema: [{ AttributeName: 'PK', KeyType: 'HASH' }],
          StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
        },
      },
      Following: {
        Type: 'AWS::Lambda::EventSourceMapping',
        Properties: {
          EventSourceArn: get('Table', 'StreamArn'),
          FunctionName: { Ref: 'reader' },
          StartingPosition: 'LATEST',
        },
      },
      Policy: {
        Type: 'AWS::IAM::Policy',
        Properties: {
          PolicyName: 'all',
          Roles: [{ Ref: 'Role' }],
          PolicyDocument: {
            Version: '2012-10-17',
            Statement: [
              { Effect: 'Allow', Action: 'events:PutEvents', Resource: get('Bus') },
              {
                Effect: 'Allow',
                Action: ['sqs:SendMessage', 'sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
                Resource: [get('Work'), get('DeadLetters'), get('Undelivered')],
              },
              { Effect: 'Allow', Action: 'dynamodb:PutItem', Resource: get('Table') },
              { Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: get('listener') },
            ],
          },
        },
      },
    },
  });
  return {
    ...base,
    Outputs: {
      Work: { Value: { Ref: 'Work' } },
      Other: { Value: { Ref: 'Other' } },
      DeadLetters: { Value: { Ref: 'DeadLetters' } },
      Undelivered: { Value: { Ref: 'Undelivered' } },
      Table: { Value: { Ref: 'Table' } },
      Listener: { Value: get('listener') },
    },
  };
}

let test: TestCluster;
let ids: Record<string, string>;

async function deploy(rule?: object) {
  await mkdir(test.assembly(stack), { recursive: true });
  await writeAssets(test.assembly(stack), functions);
  return test.deploy(stack, template(rule));
}

beforeAll(async () => {
  test = await TestCluster.open();
  const result = await deploy();
  if (result.failure) throw new Error(result.failure.reason);
  ids = result.outputs;
}, 60_000);

afterAll(() => test.close());

async function sdk(service: string, target: string, input: object, path?: string) {
  const body = JSON.stringify({ service, target, input, path });
  const headers = { 'content-type': 'application/json' };
  const { text } = await callApi(test.appsPort, host, '/sdk', { method: 'POST', headers, body });
  return JSON.parse(text) as { status: number; body: Record<string, unknown> };
}

const put = (colour: string, more: object = {}) =>
  sdk('events', 'AWSEvents.PutEvents', {
    Entries: [
      {
        Source: 'palette',
        DetailType: 'ColourChosen',
        Detail: JSON.stringify({ colour }),
        EventBusName: 'palette',
        ...more,
      },
    ],
  });
const send = (QueueUrl: string | undefined, MessageBody: string) =>
  sdk('sqs', 'AmazonSQS.SendMessage', { QueueUrl, MessageBody });
const receive = async (QueueUrl: string | undefined) => {
  const { body } = await sdk('sqs', 'AmazonSQS.ReceiveMessage', {
    QueueUrl,
    MaxNumberOfMessages: 10,
    WaitTimeSeconds: 1,
  });
  return (body.Messages ?? []) as { Body: string; ReceiptHandle: string; MessageAttributes?: object }[];
};
const logged = (text: string | RegExp) =>
  vi.waitFor(
    async () => {
      const { lines } = await test.cluster.fleet.logs({ region: stack.region, stack: stack.name });
      expect(lines.map((line) => line.text).join('\n')).toMatch(text);
    },
    { timeout: 10_000, interval: 100 },
  );

describe('an event', () => {
  it('reaches the functions of rules that match it', async () => {
    expect((await put('grey')).body).toMatchObject({ FailedEntryCount: 0 });
    expect((await put('red')).body).toMatchObject({ FailedEntryCount: 0, Entries: [{ EventId: expect.any(String) }] });
    await logged('heard red by ColourChosen');
    const { lines } = await test.cluster.fleet.logs({ region: stack.region, stack: stack.name });
    expect(lines.map(({ text }) => text).join('\n')).not.toContain('heard grey');
  });

  it.each([
    ['a source of AWS', { Source: 'aws.ec2' }, 'NotAuthorizedForSourceException'],
    ['a detail that is not an object', { Detail: '[]' }, 'MalformedDetail'],
  ])('is refused with %s', async (_, more, ErrorCode) => {
    expect((await put('red', more)).body).toMatchObject({ FailedEntryCount: 1, Entries: [{ ErrorCode }] });
  });

  it('is refused for a bus that the role does not name', async () => {
    expect(await put('red', { EventBusName: 'default' })).toMatchObject({
      status: 400,
      body: { __type: expect.stringContaining('AccessDenied') },
    });
  });

  it('that a function fails with is tried again, and then goes where the function says', async () => {
    await put('black');
    const [message] = await vi.waitFor(
      async () => {
        const messages = await receive(ids.DeadLetters);
        expect(messages).toHaveLength(1);
        return messages;
      },
      { timeout: 10_000 },
    );
    expect(JSON.parse(message?.Body ?? '')).toMatchObject({
      requestContext: { condition: 'RetriesExhausted', approximateInvokeCount: 2 },
      requestPayload: { detail: { colour: 'black' } },
      responsePayload: { errorMessage: 'no black' },
    });
  });

  it('that was taken before a restart is delivered after it', async () => {
    await put('crash');
    await test.stop();
    await test.start();
    await vi.waitFor(async () => expect(await receive(ids.DeadLetters)).not.toEqual([]), { timeout: 15_000 });
  });
});

describe('a queue', () => {
  it('is read by a function', async () => {
    expect(await send(ids.Work, 'one')).toMatchObject({ status: 200, body: { MessageId: expect.any(String) } });
    await logged('read one from aws:sqs');
  });

  it('keeps messages until they are deleted, over a restart', async () => {
    await send(ids.Undelivered, 'kept');
    await test.stop();
    await test.start();
    const [message] = await receive(ids.Undelivered);
    expect(message?.Body).toBe('kept');
    expect(await receive(ids.Undelivered)).toEqual([]);
    await sdk('sqs', 'AmazonSQS.DeleteMessage', { QueueUrl: ids.Undelivered, ReceiptHandle: message?.ReceiptHandle });
  });

  it('is out of reach for a role that does not name it', async () => {
    expect(await send(ids.Other, 'x')).toMatchObject({ body: { __type: expect.stringContaining('AccessDenied') } });
  });
});

it('reads the stream of a table for a function', async () => {
  await vi.waitFor(
    async () => {
      const item = { PK: { S: 'TENANT#1' }, at: { S: String(Date.now()) } };
      expect(await sdk('dynamodb', 'DynamoDB_20120810.PutItem', { TableName: ids.Table, Item: item })).toMatchObject({
        status: 200,
      });
      await logged('read TENANT#1 from aws:dynamodb');
    },
    { timeout: 15_000 },
  );
}, 20_000);

it('invokes functions for roles that may', async () => {
  const path = `/2015-03-31/functions/${ids.Listener}/invocations`;
  expect(await sdk('lambda', '', { detail: { colour: 'green' }, 'detail-type': 'Direct' }, path)).toEqual({
    status: 200,
    body: null,
  });
  await logged('heard green by Direct');
  const other = path.replace('listener', 'reader');
  expect((await sdk('lambda', '', {}, other)).body).toMatchObject({ __type: expect.stringContaining('AccessDenied') });
});

it('sends what it may not deliver to the queue of the rule', async () => {
  const withoutPermission = template();
  const { RulePermission: _, ...resources } = withoutPermission.Resources as Record<string, unknown>;
  await test.deploy(stack, { ...withoutPermission, Resources: resources });
  await put('blue');
  const [message] = await vi.waitFor(
    async () => {
      const messages = await receive(ids.Undelivered);
      expect(messages).toHaveLength(1);
      return messages;
    },
    { timeout: 10_000 },
  );
  expect(JSON.parse(message?.Body ?? '')).toMatchObject({ detail: { colour: 'blue' } });
});

it('refuses a pattern that it does not understand', async () => {
  const result = await deploy({ EventPattern: { source: [{ wildcard: '*' }] } });
  expect(result).toMatchObject({
    status: 'UPDATE_ROLLBACK_COMPLETE',
    failure: { reason: expect.stringContaining('"source.wildcard"') },
  });
});
