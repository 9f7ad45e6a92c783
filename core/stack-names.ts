/** The stack of one customer. A code never changes, so its stack keeps the name for life. */
export const customerStackName = (code: string): string => `customer-${code}`;

/** The stack that a region's customers share; one in each region, so the name is the same in all. */
export const regionStackName = (_region: string): string => 'console-region';

/** The code of the customer whose stack this is; undefined for another stack. */
export const customerOfStack = (stack: string): string | undefined =>
  stack.startsWith('customer-') ? stack.slice('customer-'.length) : undefined;

/** The tag on everything in the stack of a customer. Its value is the customer's code. */
export const customerTag = 'deployment-console:customer';

/** The tag on the secrets that hold a generated value. Its value is the name in the definition. */
export const generatedTag = 'deployment-console:generated';

/** The output with the task definition that deletes the files of a customer, in a stack that has some. */
export const erasureOutput = 'ErasureTaskDefinitionArn';

/** The secret of the values of a customer's secret options, which its stack refers to. */
export const optionSecretName = (stack: string): string => `deployment-console/${stack}/options`;

/** The stack that the tenants of a pool share; at most one of a product in each region, so the name is the same in all. */
export const poolStackName = (product: string): string => `pool-${product}`;

/** The stack of a tenant with a table of its own. A customer has one stack, whatever is in it. */
export const tenantTableStackName = customerStackName;

/**
 * What the names of tenants' own tables begin with. The id of the tenant follows: the policy of the role of tenants
 * names a table by the tag of its session.
 */
export const tenantTablePrefix = (product: string): string => `tenant-${product}-`;

export const tenantTableName = (product: string, tenantId: string): string => tenantTablePrefix(product) + tenantId;

/** The parameters of a pool in Parameter Store. */
export const tenancyPrefix = (poolId: string): string => `/tenancy/${poolId}/`;
