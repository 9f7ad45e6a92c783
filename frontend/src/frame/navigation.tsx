import Icon from '@cloudscape-design/components/icon';
import SideNavigation from '@cloudscape-design/components/side-navigation';
import { useFollow } from '../elements/use-follow.ts';
import { useMessages } from '../i18n/messages.ts';
import { useSession } from '../session/context.ts';
import { allows } from '../session/roles.ts';
import { useMatchedPage, withParents } from './current-page.ts';
import styles from './navigation.module.css';
import type { PageDefinition } from './page-definition.ts';

export function Navigation({ pages }: { pages: readonly PageDefinition[] }) {
  const { app } = useMessages();
  const { me } = useSession();
  const matched = useMatchedPage();
  const follow = useFollow();
  const active = matched && withParents(matched.page, pages)[0];
  const links = (wanted: 'main' | 'administration') =>
    pages
      .filter(({ navigation, role = 'viewer' }) => navigation?.group === wanted && allows(me.roles, role))
      .map(({ path, texts, navigation: { icon, badge: Badge } = {} }) => ({
        type: 'link' as const,
        href: path,
        text: texts[app.locale].title,
        info: (
          <>
            <span className={styles.icon}>{icon && <Icon name={icon} />}</span>
            {Badge && <Badge />}
          </>
        ),
      }));
  return (
    <div className={styles.navigation}>
      <SideNavigation
        activeHref={active?.path}
        onFollow={follow}
        items={[...links('main'), { type: 'divider' }, ...links('administration')]}
      />
    </div>
  );
}
