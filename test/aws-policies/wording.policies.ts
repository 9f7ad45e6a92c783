import { describe, expect, it } from 'vitest';
import { allStacks } from './iam/installation.ts';
import type { Statement } from './iam/roles.ts';

interface Found {
  where: string;
  statement: Statement;
}

/** All policy statements in a template. */
function statementsIn(value: unknown, where: string): Found[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(key === 'Statement' ? [inner].flat().map((statement: Statement) => ({ where, statement })) : []),
    ...statementsIn(inner, where === '' ? key : where),
  ]);
}

const statements = allStacks.flatMap(({ name, template }) =>
  Object.entries(template.Resources).flatMap(([id, resource]) =>
    statementsIn(resource.Properties, '').map(({ statement }) => ({
      where: `${name} ${id} (${resource.Type})`,
      type: resource.Type,
      statement,
    })),
  ),
);
const allowances = statements.filter(({ statement }) => statement.Effect === 'Allow');
const actionsOf = ({ Action }: Statement): string[] => [Action ?? []].flat();

describe('no policy of any stack', () => {
  it('is overlooked by this test', () => expect(statements.length).toBeGreaterThan(60));

  it('allows all actions of all services, or all of IAM', () => {
    const wide = allowances.filter(({ statement }) =>
      actionsOf(statement).some((action) => /^(\*|\*:\*|iam:\*|sts:\*|organizations:.*)$/.test(action)),
    );
    expect(wide.map(({ where }) => where)).toEqual([]);
  });

  it('allows with NotAction or NotResource', () => {
    const inverted = allowances.filter(({ statement }) => 'NotAction' in statement || 'NotResource' in statement);
    expect(inverted.map(({ where }) => where)).toEqual([]);
  });

  it('allows to assume or pass any role', () => {
    const loose = allowances.filter(
      ({ type, statement }) =>
        type !== 'AWS::KMS::Key' &&
        actionsOf(statement).some((action) => ['sts:AssumeRole', 'iam:PassRole'].includes(action)) &&
        [statement.Resource].flat().includes('*'),
    );
    expect(loose.map(({ where }) => where)).toEqual([]);
  });

  it('is an AWS managed policy with administrative permissions', () => {
    for (const { name, template } of allStacks) {
      expect(JSON.stringify(template), name).not.toMatch(/AdministratorAccess|PowerUserAccess|IAMFullAccess/);
    }
  });

  it('is on a role without a boundary in the stacks of regions, pools and customers', () => {
    const hosted = allStacks.filter(({ name }) => /^(customer-|pool-|console-region)/.test(name));
    const boundaries = hosted.flatMap(({ template }) => {
      const resources = Object.values(template.Resources);
      const kind = resources.some(({ Type }) => Type === 'AWS::Lambda::Function') ? 'functions' : 'application';
      return resources
        .filter(({ Type }) => Type === 'AWS::IAM::Role')
        .map(({ Properties }) => ({ kind, boundary: JSON.stringify(Properties?.PermissionsBoundary) }));
    });
    expect(boundaries.length).toBeGreaterThan(5);
    for (const { kind, boundary } of boundaries) {
      expect(boundary).toContain(`policy/deployment-console-${kind}-boundary`);
    }
  });
});
