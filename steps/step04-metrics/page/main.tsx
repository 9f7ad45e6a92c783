import { createAsk } from '../../step00-single-tenant/page/api.ts';
import { App, show } from '../../step00-single-tenant/page/app.tsx';
import { keptFor } from '../../step00-single-tenant/page/kept.ts';
import { Account } from '../../step01-sign-in/page/account.tsx';
import { authorization, SignedIn } from '../../step01-sign-in/page/signed-in.tsx';
import { sharing } from '../../step03-sharing/page/sharing.tsx';
import { UsageOfList } from './usage-of-list.tsx';
import { UsagePage } from './usage-page.tsx';

const askAsPerson = createAsk(authorization);
const choose = (list: string) => askAsPerson('POST', '/choice', { list });

/** Below the path of a list with a token for that list, and elsewhere with whichever there is. */
const ask = createAsk(async (path) => {
  const [, list] = /^\/lists\/([^/]+)/.exec(path) ?? [];
  if (list === undefined) return authorization();
  const { tokenFor } = await import('./list-tokens.ts');
  return { authorization: `Bearer ${await tokenFor(list, choose)}` };
});

show(
  <SignedIn>
    {({ id, email }, signOut) => {
      const shared = sharing(id);
      return (
        <App
          ask={ask}
          kept={keptFor(id)}
          {...shared}
          account={
            <>
              <a href="#/usage">Usage</a>
              <Account email={email} onSignOut={signOut} />
            </>
          }
          ListParts={({ list }) => (
            <>
              {shared.ListParts && <shared.ListParts list={list} />}
              <UsageOfList list={list} />
            </>
          )}
          pages={{ usage: UsagePage }}
        />
      );
    }}
  </SignedIn>,
);
