import type { Brand } from '@console/core/notices/brand';
import type { FunctionsProduct } from '@console/core/products/model';

/** Whose tokens are valid, for people of which tenant. */
export interface TrustedUserPool {
  /** Its URL, as in tokens. */
  issuer: string;
  clientId: string;
  /** The only tenant that it can name; left out for a user pool of all tenants. */
  tenantId?: string | undefined;
}

/** One deployment of a functions product: what a pool and a silo have in common. */
export interface Plan {
  product: FunctionsProduct;
  version: string;
  /** Absolute folder with the entries of the functions. */
  bundle: string;
  /** Absolute folder of the pages; undefined for a product without any. */
  pages: string | undefined;
  /** Absolute folder with the bundles of the ready handlers. */
  triggers: string;
  domainName: string;
  hostedZoneId: string;
  /** Name of the API. In a pool a wildcard: the codes of its tenants are the first label. */
  host: string;
  /** What the functions know the host by. */
  hostId: string;
  /** Of parameters; begins and ends with "/". */
  prefix: string;
  /** What the names of tenants' own tables begin with; undefined where no tenant has one. */
  ownTables: string | undefined;
  /** User pools of private tenants, beside the own one. */
  userPools: readonly TrustedUserPool[];
  /** The one tenant of a silo. */
  tenant: { id: string; code: string; plan: string; status: 'active' | 'suspended' } | undefined;
  /** Whether changes of the table can be read: by functions, or by the job that moves a tenant. */
  stream: boolean;
  /** Only a notice is served, and nothing is handled. */
  suspended: boolean;
  /** Shown in that notice. */
  brand: Brand;
  deletionProtection: boolean;
  /** Whether tables and people outlive the stack. */
  kept: boolean;
}
