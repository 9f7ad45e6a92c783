import { createAsk } from '../../step00-single-tenant/page/api.ts';
import { App, show } from '../../step00-single-tenant/page/app.tsx';
import { keptFor } from '../../step00-single-tenant/page/kept.ts';
import { Account } from '../../step01-sign-in/page/account.tsx';
import { authorization, SignedIn } from '../../step01-sign-in/page/signed-in.tsx';
import { sharing } from './sharing.tsx';

const ask = createAsk(authorization);

show(
  <SignedIn>
    {({ id, email }, signOut) => (
      <App ask={ask} kept={keptFor(id)} account={<Account email={email} onSignOut={signOut} />} {...sharing(id)} />
    )}
  </SignedIn>,
);
