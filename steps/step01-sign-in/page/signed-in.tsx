import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { forget } from '../../step00-single-tenant/page/kept.ts';
import type { Session } from './session.ts';

// Apart from the page itself: the sign-in is larger than all the rest.
const session = () => import('./session.ts');
const SignInForm = lazy(() => import('./sign-in-form.tsx'));

/** The header for requests of whoever is signed in. */
export const authorization = async () => (await session()).authorization();

interface Props {
  children: (session: Session, signOut: () => void) => ReactNode;
}

/** Shows its children to people who are signed in, and the form to everybody else. */
export function SignedIn({ children }: Props) {
  const [current, setCurrent] = useState<Session | 'nobody'>();
  const [failure, setFailure] = useState('');
  const restore = async () => {
    const { configure, currentSession } = await session();
    await configure();
    setCurrent((await currentSession()) ?? 'nobody');
  };
  const begin = () => void restore().catch((error: unknown) => setFailure(String(error)));
  // biome-ignore lint/correctness/useExhaustiveDependencies: begins once
  useEffect(begin, []);
  const signOut = async () => {
    await (await session()).endSession().catch(() => undefined);
    if (current && current !== 'nobody') forget(current.id);
    location.assign('/');
  };
  if (failure) return <p role="alert">The sign-in cannot be loaded: {failure}</p>;
  if (!current) return <p role="status">Loading…</p>;
  if (current !== 'nobody') return children(current, () => void signOut());
  return (
    <main>
      <h1>Lists</h1>
      <Suspense fallback={<p role="status">Loading…</p>}>
        <SignInForm onDone={begin} />
      </Suspense>
    </main>
  );
}
