import { type Policy, parsePolicy } from './policy.ts';

export interface RoleDefinition {
  /** With its path. */
  arn: string;
  name: string;
  /** That it is part of: an ARN. */
  stack: string;
  /** The trust policy. */
  trust: unknown;
  /** Policy documents of its own. */
  policies: unknown[];
  managedPolicyArns?: string[];
  permissionsBoundary?: string | undefined;
  /** @default 3600 */
  maxSessionSeconds?: number;
  /** Every session of the role has them, unless it has others of these names. */
  tags?: Readonly<Record<string, string>>;
}

export interface Role {
  arn: string;
  name: string;
  stack: string;
  trust: Policy;
  policies: Policy[];
  managedPolicyArns: readonly string[];
  permissionsBoundary: string | undefined;
  maxSessionSeconds: number;
  tags: Readonly<Record<string, string>>;
}

interface Attached {
  policy: Policy;
  roles: readonly string[];
}

const defaultSessionSeconds = 3_600;

/** The roles of all stacks, with the policies that are attached to them. */
export class Roles {
  private readonly roles = new Map<string, Role>();
  private readonly attached = new Map<string, Attached>();

  register(role: RoleDefinition): void {
    const { trust, policies, managedPolicyArns = [], permissionsBoundary, ...named } = role;
    this.roles.set(role.arn, {
      maxSessionSeconds: defaultSessionSeconds,
      tags: {},
      ...named,
      trust: parsePolicy(trust, 'trust'),
      policies: policies.map((document) => parsePolicy(document, 'identity')),
      managedPolicyArns,
      permissionsBoundary,
    });
  }

  remove(arn: string): void {
    this.roles.delete(arn);
  }

  find(arn: string): Role | undefined {
    return this.roles.get(arn);
  }

  /** @param id the ARN of a managed policy, or any name of a policy that is part of roles */
  attach(id: string, document: unknown, roles: readonly string[]): void {
    this.attached.set(id, { policy: parsePolicy(document, 'identity'), roles });
  }

  detach(id: string): void {
    this.attached.delete(id);
  }

  /** All policies that say what a role may do. A managed policy of AWS is not here, and allows nothing. */
  policiesOf(role: Role): Policy[] {
    const attached = [...this.attached].filter(
      ([id, { roles }]) => roles.includes(role.name) || role.managedPolicyArns.includes(id),
    );
    return [...role.policies, ...attached.map(([, { policy }]) => policy)];
  }

  /** Undefined when it has none, or one that is not in a stack here. */
  boundaryOf({ permissionsBoundary }: Role): Policy | undefined {
    return permissionsBoundary === undefined ? undefined : this.attached.get(permissionsBoundary)?.policy;
  }
}
