/** The rules of the user pool for passwords, in the words of `amplify_outputs.json`. */
export interface PasswordPolicy {
  min_length: number;
  require_lowercase: boolean;
  require_uppercase: boolean;
  require_numbers: boolean;
  require_symbols: boolean;
}

export type PasswordRule = 'length' | 'lowercase' | 'uppercase' | 'numbers' | 'symbols';

/** What Cognito takes for a symbol. */
const symbol = /[\^$*.[\]{}()?\-"!@#%&/\\,><':;|_~`+= ]/;

const checks: Record<PasswordRule, (password: string, policy: PasswordPolicy) => boolean> = {
  length: (password, { min_length }) => password.length >= min_length,
  uppercase: (password, { require_uppercase }) => !require_uppercase || /[A-Z]/.test(password),
  lowercase: (password, { require_lowercase }) => !require_lowercase || /[a-z]/.test(password),
  numbers: (password, { require_numbers }) => !require_numbers || /[0-9]/.test(password),
  symbols: (password, { require_symbols }) => !require_symbols || symbol.test(password),
};

/** What the password lacks, in the order in which Cognito tells it. */
export const unmetRules = (password: string, policy: PasswordPolicy): PasswordRule[] =>
  (Object.keys(checks) as PasswordRule[]).filter((rule) => !checks[rule](password, policy));

/** What the policy asks of every password. */
export const rulesOf = (policy: PasswordPolicy): PasswordRule[] => unmetRules('', policy);
