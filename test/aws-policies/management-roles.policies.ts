import { describe } from 'vitest';
import { type Case, itIsAllowed, itIsDenied } from './iam/case.ts';

const allowed: Case[] = [
  ['a job reports to the table', 'job', 'dynamodb:PutItem', 'table'],
  ['a job releases a slot', 'job', 'dynamodb:DeleteItem', 'table'],
  ['a job counts the customers of a region', 'job', 'dynamodb:UpdateItem', 'table'],
  ['the dispatcher starts a job', 'dispatcher', 'codebuild:StartBuild', 'project'],
  ['the dispatcher claims an operation', 'dispatcher', 'dynamodb:PutItem', 'table'],
  ['the settler reads operations by an index', 'settle', 'dynamodb:Query', 'index'],
  ['the settler settles an operation', 'settle', 'dynamodb:PutItem', 'table'],
  ['the reconciler starts a missing job', 'reconciler', 'codebuild:StartBuild', 'project'],
  ['the reconciler reads the status of a job', 'reconciler', 'codebuild:BatchGetBuilds', 'project'],
  ['the reconciler stops a job that hangs', 'reconciler', 'codebuild:StopBuild', 'project'],
  ['the reconciler notifies the people on call', 'reconciler', 'sns:Publish', 'onCallTopic'],
  ['the function for alerts stores one', 'alerts', 'dynamodb:PutItem', 'table'],
  ['the API stores a request', 'api', 'dynamodb:PutItem', 'table'],
  ['the API invites an administrator', 'api', 'cognito-idp:AdminCreateUser', 'userPool'],
  ['the API signs a person out everywhere', 'api', 'cognito-idp:AdminUserGlobalSignOut', 'userPool'],
  ['a job publishes what happened to an account', 'job', 'events:PutEvents', 'accountBus'],
  ['a job keeps an export', 'job', 's3:PutObject', 'exportedFile'],
  ['the API reads the status of a job', 'api', 'codebuild:BatchGetBuilds', 'project'],
];

const denied: Case[] = [
  ['the API starts a job, bypassing the queue', 'api', 'codebuild:StartBuild', 'project'],
  ['the API stops a job', 'api', 'codebuild:StopBuild', 'project'],
  ['the dispatcher stops a job', 'dispatcher', 'codebuild:StopBuild', 'project'],
  ['a job stops a job', 'job', 'codebuild:StopBuild', 'project'],
  ['a job starts a job', 'job', 'codebuild:StartBuild', 'project'],
  ['the settler starts a job', 'settle', 'codebuild:StartBuild', 'project'],
  ['the function for alerts starts a job', 'alerts', 'codebuild:StartBuild', 'project'],
  ['the API changes the project of the jobs', 'api', 'codebuild:UpdateProject', 'project'],
  ['the dispatcher changes the project of the jobs', 'dispatcher', 'codebuild:UpdateProject', 'project'],
  ['the dispatcher deletes records', 'dispatcher', 'dynamodb:DeleteItem', 'table'],
  ['the function for alerts deletes records', 'alerts', 'dynamodb:DeleteItem', 'table'],
  ['the read role writes to the table', 'read', 'dynamodb:PutItem', 'table'],
  ['the deploy role writes to the table', 'deploy', 'dynamodb:PutItem', 'table'],
  ['the API deletes the table', 'api', 'dynamodb:DeleteTable', 'table'],
  ['a job deletes the table', 'job', 'dynamodb:DeleteTable', 'table'],
  ['the API scans the table', 'api', 'dynamodb:Scan', 'table'],
  ['the API changes the settings of the user pool', 'api', 'cognito-idp:UpdateUserPool', 'userPool'],
  ['the API sets the password of another person', 'api', 'cognito-idp:AdminSetUserPassword', 'userPool'],
  ['a job invites an administrator', 'job', 'cognito-idp:AdminCreateUser', 'userPool'],
  ['the API stores a secret option without the role for it', 'api', 'secretsmanager:PutSecretValue', 'optionSecret'],
  ["the API reads a customer's secret", 'api', 'secretsmanager:GetSecretValue', 'secret'],
  ["the reconciler reads a customer's secret", 'reconciler', 'secretsmanager:GetSecretValue', 'secret'],
  ["a job reads a customer's secret", 'job', 'secretsmanager:GetSecretValue', 'secret'],
  ["the API deletes a customer's stack", 'api', 'cloudformation:DeleteStack', 'customerStack'],
  ["a job deletes a customer's stack without the deploy role", 'job', 'cloudformation:DeleteStack', 'customerStack'],
  ['a job reads an export', 'job', 's3:GetObject', 'exportedFile'],
  ['a job deletes an export', 'job', 's3:DeleteObject', 'exportedFile'],
  ['a job lists exports', 'job', 's3:ListBucket', 'bucketOfExports'],
  ['the API reads an export', 'api', 's3:GetObject', 'exportedFile'],
  ['the API publishes what happened to an account', 'api', 'events:PutEvents', 'accountBus'],
  ['a job sends an event as a region does', 'job', 'events:PutEvents', 'eventBus'],
  ['a job creates a role', 'job', 'iam:CreateRole', 'stackRole'],
];

describe('in the management account', () => {
  itIsAllowed(allowed);
  itIsDenied(denied);
});
