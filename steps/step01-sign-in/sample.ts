/** What to tell about the people of a sample. All of them have the password of this machine's sample people. */
export const howToSignIn = (emails: readonly string[]): string[] => [
  `Sign in as ${emails.join(' or ')}; password Local-only-1`,
  'Or sign up: the code, which Cognito sends by e-mail, appears here.',
];
