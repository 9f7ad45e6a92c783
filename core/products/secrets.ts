import type { ContainersProduct } from './model.ts';
import { isSecretPlaceholder, type Placeholder, parseTemplate, type SecretNames } from './placeholders.ts';

/**
 * The secret that is the whole of `text` and stored as it is: such a text needs no secret of its own. A database URL is
 * composed of others.
 */
export function storedSecret(text: string, names: SecretNames): Placeholder | undefined {
  const [part, ...others] = parseTemplate(text);
  if (!part || others.length > 0 || !('placeholder' in part) || part.placeholder === 'database.url') return undefined;
  return isSecretPlaceholder(part.placeholder, names) ? part.placeholder : undefined;
}

/** Whether any of the placeholders of `text` is secret. */
export const holdsSecret = (text: string, names: SecretNames): boolean =>
  parseTemplate(text).some((part) => 'placeholder' in part && isSecretPlaceholder(part.placeholder, names));

/** The names of the variables and files that are composed of other values and stored as a secret each. */
export function composedSecrets({
  secrets,
  files = {},
  options = [],
}: Pick<ContainersProduct, 'secrets'> & Partial<Pick<ContainersProduct, 'files' | 'options'>>): string[] {
  const names = { options };
  return [
    ...Object.entries(secrets).flatMap(([name, text]) => (storedSecret(text, names) === undefined ? [name] : [])),
    ...Object.entries(files).flatMap(([path, text]) =>
      holdsSecret(text, names) && storedSecret(text, names) === undefined ? [path] : [],
    ),
  ];
}
