export interface Redactor {
  /** Replaces secrets in a text by `***`. */
  redact(text: string): string;
  /** Characters of the longest secret: this much of a text can be the start of one. */
  longest: number;
}

const shortestSecret = 4;

/** A secret of several lines is hidden line by line, since output is. */
export function redactor(secrets: readonly string[]): Redactor {
  const hidden = [...new Set(secrets.flatMap((secret) => secret.split(/\r?\n/)))]
    .filter((secret) => secret.length >= shortestSecret)
    .toSorted((a, b) => b.length - a.length);
  return {
    redact: (text) => hidden.reduce((shown, secret) => shown.replaceAll(secret, '***'), text),
    longest: hidden[0]?.length ?? 0,
  };
}

export const nothingHidden = redactor([]);
