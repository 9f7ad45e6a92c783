import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resources } from '@console/cdk-constructs/testing/resources';
import { describe, expect, it } from 'vitest';
import { customerProps, shopProps } from '../testing/samples.ts';
import { containerOf, taskOf } from '../testing/tasks.ts';
import { customerTemplate } from '../testing/templates.ts';
import { erasureScript } from './erasure.ts';

const erasureOf = (props: Parameters<typeof customerTemplate>[0]) =>
  Object.keys(customerTemplate(props).findOutputs('ErasureTaskDefinitionArn'));

describe('the task that deletes the files of a customer', () => {
  const template = customerTemplate(shopProps);

  it('has every folder of the application, through the same access points and with the same roles', () => {
    const [main, erasure] = [taskOf(template), taskOf(template, '_erasure')];
    const { TaskRoleArn, ExecutionRoleArn } = main;
    expect(erasure).toMatchObject({ TaskRoleArn, ExecutionRoleArn });
    const ofStorage = main.Volumes?.filter(({ Name }) => Name.startsWith('storage-'));
    expect(ofStorage).toHaveLength(2);
    expect(erasure.Volumes).toEqual(ofStorage);
    const paths = containerOf(template, 'app', '_erasure').MountPoints?.map(({ ContainerPath }) => ContainerPath);
    expect(paths).toEqual(['/erasure/data', '/erasure/cache']);
  });

  it('writes where a job reads the output of commands, and has no secret', () => {
    const app = containerOf(template, 'app', '_erasure');
    expect(app.LogConfiguration.Options['awslogs-stream-prefix']).toBe('app');
    expect(app.Secrets ?? []).toEqual([]);
  });

  it('is there only where there are folders that would stay', () => {
    expect(erasureOf(shopProps)).toHaveLength(1);
    expect(erasureOf(customerProps)).toHaveLength(0);
    expect(erasureOf({ ...shopProps, place: 'local' })).toHaveLength(0);
    expect(Object.keys(resources(customerTemplate(customerProps), 'AWS::EFS::AccessPoint'))).toEqual([]);
  });

  it('deletes what there is, whatever its name and mode, and follows no link', () => {
    const folder = mkdtempSync(join(tmpdir(), 'erasure-'));
    try {
      mkdirSync(join(folder, 'all/data/deep/deeper'), { recursive: true });
      mkdirSync(join(folder, 'all/cache'));
      writeFileSync(join(folder, 'outside'), 'kept');
      for (const name of ['.hidden', '-rf', 'with space', 'deep/deeper/*'])
        writeFileSync(join(folder, 'all/data', name), '');
      symlinkSync(join(folder, 'outside'), join(folder, 'all/cache/link'));
      symlinkSync(folder, join(folder, 'all/data/link'));
      chmodSync(join(folder, 'all/data/deep/deeper'), 0o500);
      const env = { PATH: process.env.PATH, FOLDERS: join(folder, 'all') };
      const output = execFileSync('sh', ['-ec', erasureScript], { env, encoding: 'utf8' });
      expect(output.trim().split('\n')).toEqual([
        'cache: 1 files were there, 0 files and folders are left',
        'data: 5 files were there, 0 files and folders are left',
      ]);
      expect(readdirSync(join(folder, 'all/data'))).toEqual([]);
      expect(readdirSync(folder)).toContain('outside');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
