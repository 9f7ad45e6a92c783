import { ulid } from '@console/core/contract/text';
import { containersProduct } from '@console/core/products/model';
import { placeProduct } from '@console/core/products/place';
import { secretReference } from '@console/core/records/secret-reference';
import { z } from 'zod';
import { problemsOf } from './customer-props-problems.ts';
import type { RegionOutputs } from './shared-outputs.ts';
import { stackProps } from './stack-props.ts';

/** Text that becomes part of a template. CloudFormation and the CDK would resolve these anywhere in it. */
const literal = z.string().refine((text) => !/\{\{resolve:|\$\{Token\[/.test(text), {
  error: 'must not contain {{resolve: or ${Token[, which have a meaning to CloudFormation',
});

const options = z.record(z.string(), z.union([literal, secretReference]));

export const customerStackProps = stackProps
  .extend({
    customer: z.object({
      id: ulid,
      code: z.string().regex(/^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/, 'must be a subdomain such as acme'),
      name: literal,
      url: literal,
      adminEmail: literal,
    }),
    product: containersProduct,
    /** Where the application runs: what the definition says of this place counts. */
    place: z.enum(['aws', 'local']).default('aws'),
    version: z.string(),
    size: z.string(),
    /** Without a service, with a paused database and a notice at the address. */
    suspended: z.boolean(),
    /**
     * `initial`: as many tasks as the size has at least, for a service that is new or changes its size. `unchanged`: as
     * many as it was scaled to.
     */
    taskCount: z.enum(['initial', 'unchanged']).default('initial'),
    /** Values of the product's options; those of secret options are references. */
    options: options.default({}),
    /** Commands that have to run first: until then nothing serves requests, and the address shows a notice. */
    waitsFor: z.enum(['setup', 'upgrade']).optional(),
    /** The definition that commands run with before it takes over, beside that of the tasks. */
    upgradeTo: z
      .object({
        product: containersProduct,
        version: z.string(),
        /** @default those of the tasks */
        options: options.optional(),
      })
      .optional(),
    /** The snapshot that the database is made from, and its owner. It must stay the same: else the database is replaced. */
    restoredFrom: z.object({ snapshot: literal, username: z.string() }).optional(),
    /** A new value replaces all tasks. */
    release: ulid,
    /** Position on one of the region's load balancers. */
    slot: z.object({ shard: z.int().min(1), priority: z.int().min(1).max(1_800) }),
    /** The result of `parseRegionOutputs`. */
    shared: z.custom<RegionOutputs>((value) => typeof value === 'object' && value !== null, 'must be the outputs'),
    /**
     * While true, AWS refuses to delete the database. Turn it off in an update before the stack is deleted, and turn
     * it on only once the stack exists: a failed creation could not be rolled back.
     */
    deletionProtection: z.boolean().default(true),
    /** Whether deleting the stack creates a final snapshot of the database. */
    finalSnapshot: z.boolean().default(true),
  })
  .superRefine((props, context) => {
    for (const { path, message } of problemsOf(props)) context.addIssue({ code: 'custom', path, message });
  })
  .transform(({ upgradeTo, ...props }) => ({
    ...props,
    product: placeProduct(props.product, props.place),
    upgradeTo: upgradeTo && {
      version: upgradeTo.version,
      product: placeProduct(upgradeTo.product, props.place),
      options: upgradeTo.options ?? props.options,
    },
  }));

export type CustomerStackProps = z.input<typeof customerStackProps>;
/** Validated props: version, size and load balancer exist, and the definition is that of the place. */
export type ValidCustomer = z.output<typeof customerStackProps>;
