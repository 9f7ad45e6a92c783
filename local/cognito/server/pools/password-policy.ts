import type { PasswordPolicy } from '@console/core/contract/password-policy';
import type { UserPool } from 'cognito-local/lib/services/userPoolService.js';
import { z } from 'zod';

const flag = z.union([z.boolean(), z.stringbool()]).default(false);

const policies = z.object({
  PasswordPolicy: z.object({
    MinimumLength: z.coerce.number().default(8),
    RequireLowercase: flag,
    RequireNumbers: flag,
    RequireSymbols: flag,
    RequireUppercase: flag,
  }),
});

/** What passwords of a pool must have. */
export function policyOf({ Policies }: Pick<UserPool, 'Policies'>): PasswordPolicy | undefined {
  const { data } = policies.safeParse(Policies);
  return (
    data && {
      min_length: data.PasswordPolicy.MinimumLength,
      require_lowercase: data.PasswordPolicy.RequireLowercase,
      require_numbers: data.PasswordPolicy.RequireNumbers,
      require_symbols: data.PasswordPolicy.RequireSymbols,
      require_uppercase: data.PasswordPolicy.RequireUppercase,
    }
  );
}
