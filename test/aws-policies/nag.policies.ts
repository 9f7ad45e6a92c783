import { Aspects } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { apps } from './stacks.ts';

describe('cdk-nag AwsSolutions', () => {
  it.each(Object.entries(apps))('finds nothing in %s that is not suppressed with a reason', (_room, makeApp) => {
    const app = makeApp();
    Aspects.of(app).add(new AwsSolutionsChecks({ reports: false }));
    const findings = app.synth().stacks.flatMap(({ stackName, messages }) =>
      messages
        .map(({ id, entry }) => ({ id, text: String(entry.data) }))
        .filter(({ text }) => /^(AwsSolutions|CdkNag)/.test(text))
        .map(({ id, text }) => `${stackName} ${id}: ${text.split('\n')[0]}`),
    );
    expect(findings).toEqual([]);
  });
});
