import type { CloudType, FunctionsFields } from './fields.ts';

/** A serverless product. */
export interface FunctionsProduct extends Omit<FunctionsFields, 'cloudTypes'> {
  /** What customers of a pool can choose, the default first; none of a silo. */
  cloudTypes: CloudType[];
}

export const functionsProductOf = ({ cloudTypes, ...fields }: FunctionsFields): FunctionsProduct => ({
  ...fields,
  cloudTypes: cloudTypes ?? (fields.tenancy === 'pool' ? ['public'] : []),
});
