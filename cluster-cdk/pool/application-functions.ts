import { Code } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { ApplicationRoles } from './application-roles.ts';
import { handlerOf, pagesCode } from './code.ts';
import type { DefinedFunction } from './definition.ts';
import type { Served } from './http-api.ts';
import type { Plan } from './plan.ts';
import { PoolFunction } from './pool-function.ts';

/** What one of the ready handlers needs; a token and a page are made of little. */
const ready = { memoryMiB: 256, timeoutSeconds: 10 };

type Environment = Record<string, string>;

/** The functions of an application: those of its definition, and the ready ones around them. */
export class ApplicationFunctions extends Construct {
  readonly byName = new Map<string, PoolFunction>();
  readonly #plan: Plan;
  readonly #roles: ApplicationRoles;
  readonly #triggers: Code;

  constructor(scope: Construct, id: string, plan: Plan, roles: ApplicationRoles) {
    super(scope, id);
    this.#plan = plan;
    this.#roles = roles;
    this.#triggers = Code.fromAsset(plan.triggers);
  }

  preToken(): PoolFunction {
    return new PoolFunction(this, 'PreToken', {
      description: 'Puts the claims of the tenant into tokens',
      code: this.#triggers,
      handler: 'pre-token.handler',
      role: this.#roles.plain.role,
      environment: {},
      ...ready,
    });
  }

  authorizer(environment: Environment): PoolFunction {
    return new PoolFunction(this, 'Authorizer', {
      description: 'Decides about requests by their token and host',
      code: this.#triggers,
      handler: 'authorizer.handler',
      role: this.#roles.authorizing.role,
      environment,
      ...ready,
    });
  }

  /** Serves whatever no route of the definition takes. */
  pages(): Served {
    const { triggers, pages, suspended, brand } = this.#plan;
    const { lambda } = new PoolFunction(this, 'Pages', {
      description: suspended ? 'Tells that the application is suspended' : 'Serves the pages of the application',
      code: pagesCode(this, triggers, suspended ? undefined : pages),
      handler: 'pages.handler',
      role: this.#roles.plain.role,
      environment: suspended ? { NOTICE: 'suspended', BRAND: JSON.stringify(brand) } : {},
      ...ready,
    });
    return { id: 'Pages', lambda, timeoutSeconds: ready.timeoutSeconds, routes: [], open: ['$default'] };
  }

  ofProduct(environment: Environment): Served[] {
    const { product, bundle } = this.#plan;
    const code = Code.fromAsset(bundle);
    return product.functions.map((defined) => {
      const made = this.create(defined, code, environment);
      const { name, timeoutSeconds, routes, open } = defined;
      return { id: name, lambda: made.lambda, timeoutSeconds, routes, open };
    });
  }

  private create(defined: DefinedFunction, code: Code, environment: Environment): PoolFunction {
    const { name, entry, memoryMiB, timeoutSeconds } = defined;
    const made = new PoolFunction(this, `Product ${name}`, {
      description: `${name} of ${this.#plan.product.id} ${this.#plan.version}`,
      code,
      handler: handlerOf(entry),
      role: this.#roles.of(defined).role,
      memoryMiB,
      timeoutSeconds,
      environment: { ...environment, ...defined.environment },
    });
    this.byName.set(name, made);
    return made;
  }
}
