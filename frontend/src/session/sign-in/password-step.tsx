import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useState } from 'react';
import { useOutputs } from '../../configuration/context.ts';
import { useMessages } from '../../i18n/messages.ts';
import { type SignInStep, startSignIn } from '../auth.ts';
import { AccountHint } from './account-hint.tsx';
import { StepForm } from './step-form.tsx';

export function PasswordStep({ onStep }: { onStep: (step: SignInStep, email: string) => void }) {
  const { signIn } = useMessages();
  const { custom } = useOutputs();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);

  const submit = async () => {
    setTried(true);
    const address = email.trim();
    if (!address || !password) return false;
    onStep(await startSignIn(address, password, custom.authFlow ?? 'USER_SRP_AUTH'), address);
    return true;
  };

  return (
    <StepForm submitText={signIn.submit} onSubmit={submit}>
      <FormField label={signIn.email} errorText={tried && !email.trim() ? signIn.emailMissing : undefined}>
        <Input
          type="email"
          name="username"
          autoComplete="username"
          autoFocus
          value={email}
          onChange={({ detail }) => setEmail(detail.value)}
        />
      </FormField>
      <FormField label={signIn.password} errorText={tried && !password ? signIn.passwordMissing : undefined}>
        <Input
          type="password"
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={({ detail }) => setPassword(detail.value)}
        />
      </FormField>
      {custom.signInHint && (
        <AccountHint
          hint={custom.signInHint}
          onUse={(user, secret) => {
            setEmail(user);
            setPassword(secret);
          }}
        />
      )}
    </StepForm>
  );
}
