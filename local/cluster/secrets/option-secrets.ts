import { randomUUID } from 'node:crypto';
import type { StackRef } from '@console/core/ports/stacks';
import type { SecretReference } from '@console/core/records/secret-reference';
import { z } from 'zod';
import { account } from '../template/scope.ts';
import { type SecretStore, versionArn } from './secret-store.ts';

const texts = z.record(z.string(), z.string());
const versions = z.array(z.string());

/**
 * The values of secret options: one secret per stack, whose text is a JSON object, with a version for each change. Earlier
 * versions stay, since a stack that is rolled back refers to them.
 */
export class OptionSecrets {
  /** Changes of one secret come one after the other. */
  private readonly changing = new Map<string, Promise<unknown>>();

  constructor(private readonly store: SecretStore) {}

  /** Stores values beside those that are stored already. */
  put(stack: StackRef, values: Readonly<Record<string, string>>): Promise<Record<string, SecretReference>> {
    const arn = arnOf(stack);
    return this.inTurn(arn, async () => {
      const version = randomUUID();
      const before = await this.current(arn);
      const text = JSON.stringify({ ...before, ...values });
      // The list comes first: what it names and is not there is no obstacle to removing it.
      await this.store.write(listArn(arn), JSON.stringify([...(await this.versions(arn)), version]));
      await this.store.write(versionArn(arn, version), text);
      await this.store.write(arn, text);
      return Object.fromEntries(Object.keys(values).map((key) => [key, { arn, key, version }]));
    });
  }

  remove(stack: StackRef): Promise<void> {
    const arn = arnOf(stack);
    return this.inTurn(arn, async () => {
      for (const version of await this.versions(arn)) await this.store.remove(versionArn(arn, version));
      await this.store.remove(arn);
      await this.store.remove(listArn(arn));
    });
  }

  private async current(arn: string): Promise<Record<string, string>> {
    return texts.parse(JSON.parse((await this.store.find(arn)) ?? '{}'));
  }

  private async versions(arn: string): Promise<string[]> {
    return versions.parse(JSON.parse((await this.store.find(listArn(arn))) ?? '[]'));
  }

  private inTurn<T>(arn: string, work: () => Promise<T>): Promise<T> {
    const done = (this.changing.get(arn) ?? Promise.resolve()).then(work);
    this.changing.set(
      arn,
      done.catch(() => {}),
    );
    return done;
  }
}

const arnOf = ({ region, name }: StackRef): string =>
  `arn:aws:secretsmanager:${region}:${account}:secret:${name}/options`;

const listArn = (arn: string): string => `${arn}#versions`;
