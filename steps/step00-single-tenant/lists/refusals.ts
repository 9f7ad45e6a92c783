import { TenancyError } from '@console/tenancy';
import { mostLists } from './model.ts';

export const noList = () => new TenancyError('NOT_FOUND', 'There is no such list.');
export const noTodo = () => new TenancyError('NOT_FOUND', 'There is no such to-do.');
export const tooManyLists = () =>
  new TenancyError('CONFLICT', `There are ${mostLists} lists already, which is the most that are possible.`);

/** Whether a condition of DynamoDB was not met. */
export const isConflict = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'ConditionalCheckFailedException' || errorTypeOf(error) === 'CONFLICT');

const errorTypeOf = (error: Error): string | undefined => (error instanceof TenancyError ? error.errorType : undefined);
