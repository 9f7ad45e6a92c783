import type { Product } from './model.ts';

/** As a secret's whole text, this needs no secret of its own: the database's credentials hold it. */
const passwordAlone = '${database.password}';

export const isDatabasePassword = (text: string): boolean => text === passwordAlone;

/** The names of the secrets that are composed of other values and stored as a secret each. */
export const composedSecrets = ({ secrets }: Pick<Product, 'secrets'>): string[] =>
  Object.entries(secrets).flatMap(([name, text]) => (isDatabasePassword(text) ? [] : [name]));
