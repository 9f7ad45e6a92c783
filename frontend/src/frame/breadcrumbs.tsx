import BreadcrumbGroup from '@cloudscape-design/components/breadcrumb-group';
import { useFollow } from '../elements/follow.ts';
import { useMessages } from '../i18n/messages.ts';
import type { Crumb } from './current-page.ts';

export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { app, frame } = useMessages();
  const follow = useFollow();
  return (
    <BreadcrumbGroup
      ariaLabel={frame.breadcrumbs}
      items={[{ text: app.name, href: '/' }, ...crumbs]}
      onFollow={follow}
    />
  );
}
