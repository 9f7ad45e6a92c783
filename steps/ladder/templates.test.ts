import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Aspects } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks } from 'cdk-nag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildStep } from './build.ts';
import { loadStep, stepNames } from './steps.ts';
import { appOf } from './synthesize.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'steps-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe.each(stepNames())('%s', (name) => {
  it('is a stack in which cdk-nag finds nothing that is not explained', async () => {
    const step = await loadStep(name);
    expect(step.name).toBe(name);
    const bundles = join(folder, name);
    await buildStep(step, bundles);
    const app = await appOf(step, bundles, { outdir: join(bundles, 'cdk.out') });
    Aspects.of(app).add(new AwsSolutionsChecks({ reports: false }));
    const findings = app
      .synth()
      .stacks.flatMap(({ messages }) =>
        messages
          .map(({ id, entry }) => `${id} ${String(entry.data).split('\n')[0]}`)
          .filter((text) => /AwsSolutions|CdkNag/.test(text)),
      );
    expect(findings).toEqual([]);
  });
});

it('tells which steps there are, when there is none of that name', async () => {
  await expect(loadStep('99')).rejects.toThrow('step00-single-tenant');
});
