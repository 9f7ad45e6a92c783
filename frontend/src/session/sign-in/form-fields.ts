import type { AuthenticatorProps } from '@aws-amplify/ui-react';
import type { Outputs } from '../../configuration/outputs.ts';
import type { SignInTexts } from './texts.ts';

/** Includes attributes that Amplify UI passes on to the input but does not declare. */
interface Field {
  label: string;
  /** Empty: no placeholder. */
  placeholder: '';
  isRequired: true;
  autoFocus?: boolean;
  descriptiveText?: string | undefined;
  inputMode?: 'numeric';
  pattern?: string;
  title?: string;
}

/** The fields of each step. `constraint` describes what a new password needs. */
export function formFields(
  signIn: SignInTexts,
  { passwordless }: Outputs['auth'],
  constraint?: string,
): AuthenticatorProps['formFields'] {
  const field = (label: string, more: Partial<Field> = {}): Field => ({
    label,
    placeholder: '',
    isRequired: true,
    ...more,
  });
  const password = (label: string, more: Partial<Field> = {}) => ({
    ...field(label, more),
    showPasswordButtonLabel: signIn.showPassword,
    passwordIsShownLabel: signIn.passwordShown,
    passwordIsHiddenLabel: signIn.passwordHidden,
  });
  const confirmation_code = field(signIn.code.field, {
    autoFocus: true,
    inputMode: 'numeric',
    pattern: String.raw`\s*(\d\s*){6,8}`,
    title: signIn.code.invalid,
  });
  const newPassword = (more: Partial<Field> = {}) => ({
    password: password(signIn.newPassword.field, { descriptiveText: constraint, ...more }),
    confirm_password: password(signIn.newPassword.repeat),
  });
  const { preferred_challenge: preferred = 'PASSWORD' } = passwordless ?? {};
  return {
    signIn: {
      username: field(signIn.email, { autoFocus: true }),
      ...(preferred === 'PASSWORD' && { password: password(signIn.password) }),
    },
    forceNewPassword: newPassword({ autoFocus: true }),
    confirmSignIn: { confirmation_code },
    setupTotp: { confirmation_code },
    forgotPassword: { username: field(signIn.email, { autoFocus: true }) },
    confirmResetPassword: { confirmation_code, ...newPassword() },
  };
}
