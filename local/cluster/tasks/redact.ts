const shortestSecret = 4;

/** Makes every one of `secrets` unreadable in the lines that it is given. */
export function redactor(secrets: readonly string[]): (line: string) => string {
  const hidden = secrets.filter((secret) => secret.length >= shortestSecret).toSorted((a, b) => b.length - a.length);
  return (line) => hidden.reduce((text, secret) => text.replaceAll(secret, '***'), line);
}
