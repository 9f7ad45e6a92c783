import { describe, expect, it } from 'vitest';
import { answer, type Case } from './iam/case.ts';

const allowed: Case[] = [
  ['a job reports in the table', 'job', 'dynamodb:PutItem', 'table'],
  ['a job gives up a slot', 'job', 'dynamodb:DeleteItem', 'table'],
  ['the dispatcher starts a job', 'dispatcher', 'codebuild:StartBuild', 'project'],
  ['the dispatcher claims an operation', 'dispatcher', 'dynamodb:PutItem', 'table'],
  ['the settler reads operations by an index', 'settle', 'dynamodb:Query', 'index'],
  ['the settler settles an operation', 'settle', 'dynamodb:PutItem', 'table'],
  ['the reconciler starts a job that nobody else has started', 'reconciler', 'codebuild:StartBuild', 'project'],
  ['the reconciler asks what became of a job', 'reconciler', 'codebuild:BatchGetBuilds', 'project'],
  ['the reconciler stops a job that hangs', 'reconciler', 'codebuild:StopBuild', 'project'],
  ['the reconciler tells the people on call', 'reconciler', 'sns:Publish', 'onCallTopic'],
  ['alarms become alerts', 'alerts', 'dynamodb:PutItem', 'table'],
  ['the API stores what a request asks for', 'api', 'dynamodb:PutItem', 'table'],
  ['the API invites an administrator', 'api', 'cognito-idp:AdminCreateUser', 'userPool'],
  ['the API signs a person out everywhere', 'api', 'cognito-idp:AdminUserGlobalSignOut', 'userPool'],
  ['the API asks how a job is doing', 'api', 'codebuild:BatchGetBuilds', 'project'],
];

const denied: Case[] = [
  ['the API starts a job past the queue', 'api', 'codebuild:StartBuild', 'project'],
  ['the API stops a job', 'api', 'codebuild:StopBuild', 'project'],
  ['the dispatcher stops a job', 'dispatcher', 'codebuild:StopBuild', 'project'],
  ['a job stops a job', 'job', 'codebuild:StopBuild', 'project'],
  ['a job starts a job', 'job', 'codebuild:StartBuild', 'project'],
  ['the settler starts a job', 'settle', 'codebuild:StartBuild', 'project'],
  ['alarms start a job', 'alerts', 'codebuild:StartBuild', 'project'],
  ['the API changes the project of the jobs', 'api', 'codebuild:UpdateProject', 'project'],
  ['the dispatcher changes the project of the jobs', 'dispatcher', 'codebuild:UpdateProject', 'project'],
  ['the dispatcher deletes records', 'dispatcher', 'dynamodb:DeleteItem', 'table'],
  ['alarms delete records', 'alerts', 'dynamodb:DeleteItem', 'table'],
  ['the read role writes to the table', 'read', 'dynamodb:PutItem', 'table'],
  ['the deploy role writes to the table', 'deploy', 'dynamodb:PutItem', 'table'],
  ['anybody of the console drops the table: the API', 'api', 'dynamodb:DeleteTable', 'table'],
  ['anybody of the console drops the table: a job', 'job', 'dynamodb:DeleteTable', 'table'],
  ['the API reads the whole table at once', 'api', 'dynamodb:Scan', 'table'],
  ['the API weakens the rules of sign-in', 'api', 'cognito-idp:UpdateUserPool', 'userPool'],
  ['the API sets the password of another person', 'api', 'cognito-idp:AdminSetUserPassword', 'userPool'],
  ['a job invites an administrator', 'job', 'cognito-idp:AdminCreateUser', 'userPool'],
  ["the API reads a customer's secret", 'api', 'secretsmanager:GetSecretValue', 'secret'],
  ["the reconciler reads a customer's secret", 'reconciler', 'secretsmanager:GetSecretValue', 'secret'],
  ["a job reads a customer's secret", 'job', 'secretsmanager:GetSecretValue', 'secret'],
  ["the API deletes a customer's stack", 'api', 'cloudformation:DeleteStack', 'customerStack'],
  [
    "a job deletes a customer's stack without becoming the deploy role",
    'job',
    'cloudformation:DeleteStack',
    'customerStack',
  ],
  ['a job makes itself a role', 'job', 'iam:CreateRole', 'stackRole'],
];

describe('in the management account', () => {
  it.each(allowed)('may: %s', async (...line) => expect(await answer(line as unknown as Case)).toBe('allowed'));
  it.each(denied)('may not: %s', async (...line) => expect(await answer(line as unknown as Case)).toBe('denied'));
});
