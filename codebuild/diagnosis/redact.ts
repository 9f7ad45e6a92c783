/**
 * What looks like a secret in the output of an application. The job may not read secrets, so it goes by their shapes;
 * the last one is that of the passwords that the console has generated.
 */
const shapes: readonly [RegExp, string][] = [
  [/([a-z][\w+.-]*:\/\/[^\s:/@]*:)[^\s@/]+(?=@)/gi, '$1***'],
  [/(\b(?:authorization|bearer|basic)\b["']?[\s:=]+(?:(?:bearer|basic)\s+)?)[\w+/.=~-]{8,}/gi, '$1***'],
  [
    /((?:pass(?:word|wd|phrase)?|pwd|secret|token|credentials?|(?:api|access|private|secret|signing|encryption)[_-]?key)["']?\s*(?:[:=]|=>)\s*["']?)[^\s"',;&)}]+/gi,
    '$1***',
  ],
  [/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g, '***'],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '***'],
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g, '***'],
  [/\b(?=\w*[a-z])(?=\w*[A-Z])(?=\w*\d)[A-Za-z0-9]{32,}\b/g, '***'],
];

/** The text with `***` in place of all that looks like a secret. */
export const redacted = (text: string): string =>
  shapes.reduce((rest, [shape, replacement]) => rest.replace(shape, replacement), text);
