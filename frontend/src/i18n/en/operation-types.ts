import { type OperationDefinition, type OperationType, operations } from '@console/core/contract/operations/all';

/** The texts of each type; another language has the same ones. */
type OperationTypeTexts = {
  readonly [T in OperationType]: { readonly [K in keyof OperationDefinition<T>['texts']]: string };
};

/** English is that of the definitions. */
export const operationTypes = Object.fromEntries(
  Object.values(operations).map(({ type, texts }) => [type, texts]),
) as unknown as OperationTypeTexts;
