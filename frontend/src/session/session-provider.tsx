import type { Me } from '@console/core/contract/session';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, startTransition, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { createApi } from '../api/client.ts';
import { ApiContext } from '../api/context.ts';
import { meQuery } from '../api/session.ts';
import { useOutputs } from '../configuration/context.ts';
import { BlankPage } from '../elements/blank-page.tsx';
import { LoadError } from '../elements/load-error.tsx';
import { endSession } from './auth.ts';
import { SessionContext } from './context.ts';
import { NoAccess } from './no-access.tsx';
import { onSignOutElsewhere, tellSignOut } from './sign-out-elsewhere.ts';
import { requestToken } from './token.ts';

const SignInPage = lazy(async () => ({ default: (await import('./sign-in/sign-in-page.tsx')).SignInPage }));
const loadSessionEnded = async () => ({ default: (await import('./sign-in/session-ended.tsx')).SessionEnded });
const SessionEnded = lazy(loadSessionEnded);
const quietAfterMs = 10_000;

/** Shows the console to who is signed in, and the sign-in to everybody else. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const { custom } = useOutputs();
  const client = useQueryClient();
  const [signedIn, setSignedIn] = useState<boolean>();
  const api = useMemo(
    () => createApi({ baseUrl: custom.api.url, token: requestToken, onUnauthorized: () => setSignedIn(false) }),
    [custom.api.url],
  );
  const me = useQuery({ ...meQuery(api), enabled: signedIn === true });
  const { refetch: refetchMe } = me;
  // Whom the page belongs to: kept when the session ends under an open page.
  const [person, setPerson] = useState<Me>();

  useEffect(() => {
    requestToken().then(
      (token) => setSignedIn(token !== undefined),
      () => setSignedIn(true),
    );
  }, []);
  useEffect(() => {
    // A transition: the whole console is drawn at once, and the browser is let through in between.
    if (me.data) startTransition(() => setPerson(me.data));
  }, [me.data]);

  useEffect(() => {
    // In time: a release after this page was opened takes the file away.
    if (!person) return;
    const timer = setTimeout(() => loadSessionEnded().catch(() => {}), quietAfterMs);
    return () => clearTimeout(timer);
  }, [person]);

  useEffect(
    () =>
      onSignOutElsewhere(() => {
        // Before the page is left: a form that is not saved would ask, and stay readable until it is answered.
        flushSync(() => {
          setPerson(undefined);
          setSignedIn(undefined);
        });
        window.location.assign('/');
      }),
    [],
  );

  const session = useMemo(
    () =>
      person && {
        me: person,
        signOut: () => {
          tellSignOut();
          endSession().finally(() => window.location.assign('/'));
        },
        renew: async () => {
          await requestToken(true);
          await refetchMe();
        },
      },
    [person, refetchMe],
  );
  const enter = () => {
    setSignedIn(true);
    client.invalidateQueries();
  };

  if (!person && signedIn === false) {
    return (
      <Suspense fallback={<BlankPage />}>
        <SignInPage onDone={enter} />
      </Suspense>
    );
  }
  if (!session) {
    return me.isError ? (
      <BlankPage>
        <LoadError error={me.error} onRetry={() => me.refetch()} />
      </BlankPage>
    ) : (
      <BlankPage />
    );
  }
  if (session.me.roles.length === 0) return <NoAccess session={session} />;
  return (
    <ApiContext value={api}>
      <SessionContext value={session}>
        {children}
        {signedIn === false && (
          <Suspense>
            <SessionEnded onDone={enter} onLeave={session.signOut} />
          </Suspense>
        )}
      </SessionContext>
    </ApiContext>
  );
}
