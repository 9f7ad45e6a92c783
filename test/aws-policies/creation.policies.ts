import { describe, expect, it } from 'vitest';
import { actionsOfType, exceptions, resourceOf } from './iam/creation.ts';
import { allStacks, roles, targets } from './iam/installation.ts';
import type { Document } from './iam/roles.ts';

const types = [
  ...new Set(
    allStacks
      .filter(({ name }) => /^(customer-|console-region)/.test(name))
      .flatMap(({ template }) => Object.values(template.Resources).map(({ Type }) => Type)),
  ),
].sort();

const matches = (pattern: string, text: string): boolean =>
  new RegExp(`^${pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`, 'i').test(text);

/**
 * True if a document allows the action and does not deny it. The simulator would require the exact ARN format of each
 * action; here only names matter.
 */
function covers({ Statement }: Document, action: string, resource: string): boolean {
  const about = Statement.filter(
    (statement) =>
      [statement.Action ?? []].flat().some((pattern) => matches(pattern, action)) &&
      (resource === '*'
        ? [statement.Resource].flat().includes('*')
        : [statement.Resource ?? []].flat().some((pattern) => matches(pattern, resource))),
  );
  return about.some(({ Effect }) => Effect === 'Allow') && about.every(({ Effect }) => Effect === 'Allow');
}

const [execution] = roles.cloudFormation.policies;
const [boundary] = roles.cloudFormation.boundary;

describe('CloudFormation may create, update and delete', () => {
  it.each(types)('%s', (type) => {
    const actions = actionsOfType[type];
    expect(actions, `${type} is new: add the actions that it needs to iam/creation.ts`).toBeDefined();
    const missing = (actions ?? []).filter((action) => {
      const resource = exceptions[action] ?? resourceOf[action.split(':')[0] ?? ''] ?? '*';
      return ![execution, boundary].every((policy) => policy && covers(policy.policy, action, resource));
    });
    expect(missing).toEqual([]);
  });

  it('no type that is not used', () => {
    expect(Object.keys(actionsOfType).filter((type) => !types.includes(type))).toEqual([]);
    expect(targets.zone).toBe(resourceOf.route53);
  });
});
