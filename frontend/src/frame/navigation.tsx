import SideNavigation from '@cloudscape-design/components/side-navigation';
import { useLocation } from 'react-router';
import { useFollow } from '../elements/follow.ts';
import { useMessages } from '../i18n/messages.ts';
import { useSession } from '../session/context.ts';
import { allows } from '../session/roles.ts';
import { OpenAlerts } from './open-alerts.tsx';

/** The page of the navigation that an address belongs to, such as /customers for /customers/acme. */
const sectionOf = (path: string): string =>
  path.startsWith('/create-customer') ? '/customers' : `/${path.split('/')[1] ?? ''}`;

export function Navigation() {
  const { app, frame } = useMessages();
  const { me } = useSession();
  const { pathname } = useLocation();
  const follow = useFollow();
  const link = (href: string, text: string) => ({ type: 'link', href, text }) as const;
  return (
    <SideNavigation
      header={{ href: '/', text: app.name }}
      activeHref={sectionOf(pathname)}
      onFollow={follow}
      items={[
        link('/', frame.sections.dashboard),
        link('/customers', frame.sections.customers),
        link('/operations', frame.sections.operations),
        link('/regions', frame.sections.regions),
        { ...link('/alerts', frame.sections.alerts), info: <OpenAlerts /> },
        { type: 'divider' },
        ...(allows(me.roles, 'admin')
          ? [link('/people', frame.sections.admins), link('/audit', frame.sections.audit)]
          : []),
        link('/settings', frame.sections.settings),
      ]}
    />
  );
}
