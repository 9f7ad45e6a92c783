import { type PasswordRule, rulesOf, unmetRules } from '@console/core/contract/password-policy';
import { useOutputs } from '../../configuration/context.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { texts } from './texts.ts';

/** What this installation asks of a new password, in messages. */
export function usePasswordRules() {
  const { app } = useMessages();
  const signIn = useTexts(texts);
  const policy = useOutputs().auth.password_policy;
  const { rules, constraint, lacks } = signIn.newPassword;
  const text = (rule: PasswordRule) => (rule === 'length' ? rules.length(policy?.min_length ?? 0) : rules[rule]);
  const sentence = (list: PasswordRule[]) => new Intl.ListFormat(app.locale).format(list.map(text));
  return {
    constraint: policy && constraint(sentence(rulesOf(policy))),
    /** What is wrong with the password; undefined when it can be used. */
    problemOf: (password: string): string | undefined => {
      if (!password) return signIn.passwordMissing;
      const unmet = policy ? unmetRules(password, policy) : [];
      return unmet.length > 0 ? lacks(sentence(unmet)) : undefined;
    },
  };
}
