import { describe, expect, it } from 'vitest';
import { jobOfBuild } from './build-event.ts';

const operationId = '01JD3ZQ4X8E5M6N7P8Q9R0S1T2';
const build = 'deployment-console-jobs:8745a7a9-c340-456a-9166-edf953571bee';

/** As CodeBuild documents `CodeBuild Build State Change`, shortened where nothing is read. */
const event = (variables: { name: string; type: string; value: string }[]) => ({
  version: '0',
  id: 'c030038d-8c4d-6141-9545-00ff7b7153EX',
  'detail-type': 'CodeBuild Build State Change',
  source: 'aws.codebuild',
  account: '111111111111',
  time: '2026-11-20T16:14:28Z',
  region: 'eu-central-1',
  resources: [`arn:aws:codebuild:eu-central-1:111111111111:build/${build}`],
  detail: {
    'build-status': 'FAILED',
    'project-name': 'deployment-console-jobs',
    'build-id': `arn:aws:codebuild:eu-central-1:111111111111:build/${build}`,
    'additional-information': {
      environment: {
        image: 'aws/codebuild/amazonlinux-aarch64-standard:3.0',
        'privileged-mode': false,
        'compute-type': 'BUILD_GENERAL1_SMALL',
        type: 'ARM_CONTAINER',
        'environment-variables': variables,
      },
      'timeout-in-minutes': 60,
      'build-complete': true,
      initiator: 'deployment-console-dispatcher',
      'build-start-time': 'Nov 20, 2026 4:12:29 PM',
      logs: { 'group-name': 'jobs', 'stream-name': '8745a7a9-c340-456a-9166-edf953571bee' },
    },
    'current-phase': 'COMPLETED',
    version: '1',
  },
});

const table = { name: 'TABLE_NAME', type: 'PLAINTEXT', value: 'table' };

describe('the event of a build', () => {
  it('names the operation and the id that StartBuild returned', () => {
    const variables = [table, { name: 'OPERATION_ID', type: 'PLAINTEXT', value: operationId }];
    expect(jobOfBuild(event(variables))).toEqual({ operationId, jobId: build });
  });

  it.each([
    ['of a build that somebody started by hand', event([table]), 'was not started by the console'],
    [
      'with something else for an operation',
      event([{ name: 'OPERATION_ID', type: 'PLAINTEXT', value: '$(id)' }]),
      'was not started by the console',
    ],
    ['of another kind', { detail: {} }, 'This is not an event of a build: detail.build-id'],
    ['that is nothing', undefined, 'This is not an event of a build'],
  ])('%s is refused', (_what, refused, message) => {
    expect(() => jobOfBuild(refused)).toThrow(message);
  });
});
