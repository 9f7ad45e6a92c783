import { Construct } from 'constructs';
import type { DefinedFunction } from './definition.ts';
import { FunctionRole } from './function-roles.ts';

/**
 * The roles of an application's functions. There are few, since the trust policy of the tenants' role names each of
 * them and an account holds 1,000: functions that handle changes of the table read its stream, others do not.
 */
export class ApplicationRoles extends Construct {
  readonly authorizing: FunctionRole;
  readonly #serving: FunctionRole | undefined;
  readonly #streaming: FunctionRole | undefined;
  #plain: FunctionRole | undefined;

  constructor(scope: Construct, id: string, functions: readonly DefinedFunction[]) {
    super(scope, id);
    this.authorizing = new FunctionRole(this, 'Authorizing', 'Of the function that decides about requests');
    if (functions.some(({ stream }) => !stream))
      this.#serving = new FunctionRole(this, 'Serving', 'Of functions that serve requests and handle events');
    if (functions.some(({ stream }) => stream))
      this.#streaming = new FunctionRole(this, 'Streaming', 'Of functions that handle the changes of the table');
  }

  /** Of functions that work for no tenant. Not every application has one. */
  get plain(): FunctionRole {
    this.#plain ??= new FunctionRole(this, 'Plain', 'Of functions that work for no tenant');
    return this.#plain;
  }

  /** Of the functions of the product. */
  get working(): FunctionRole[] {
    return [this.#serving, this.#streaming].flatMap((role) => role ?? []);
  }

  get streaming(): FunctionRole | undefined {
    return this.#streaming;
  }

  of({ stream }: DefinedFunction): FunctionRole {
    const found = stream ? this.#streaming : this.#serving;
    if (!found) throw new Error('There is no role of such a function');
    return found;
  }

  get all(): FunctionRole[] {
    return [this.authorizing, ...(this.#plain ? [this.#plain] : []), ...this.working];
  }
}
