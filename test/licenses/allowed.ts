/** Licenses of dependencies that place no conditions on the console or on whoever runs it, except to keep notices. */
export const allowedLicenses: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Unlicense',
];

export interface LicenseException {
  packages: RegExp;
  license: string;
  reason: string;
}

export const exceptions: readonly LicenseException[] = [
  {
    packages: /^lightningcss(-|$)/,
    license: 'MPL-2.0',
    reason: 'Vite minifies styles with it. It is used unchanged, and nothing of it is in the pages that it makes.',
  },
];

/** Whether an SPDX expression can be met by allowed licenses alone. Parentheses only enclose the whole. */
export function isAllowed(expression: string): boolean {
  const alternatives = expression.replace(/^\((.*)\)$/, '$1').split(' OR ');
  return alternatives.some((one) => one.split(' AND ').every((id) => allowedLicenses.includes(id)));
}
