const shortestSecret = 4;

/** Replaces secrets in lines by `***`. */
export function redactor(secrets: readonly string[]): (line: string) => string {
  const hidden = secrets.filter((secret) => secret.length >= shortestSecret).toSorted((a, b) => b.length - a.length);
  return (line) => hidden.reduce((text, secret) => text.replaceAll(secret, '***'), line);
}
