import BreadcrumbGroup from '@cloudscape-design/components/breadcrumb-group';
import { useFollow } from '../elements/use-follow.ts';
import { useTexts } from '../i18n/define-texts.ts';
import type { Crumb } from './current-page.ts';
import { frameTexts } from './texts.ts';

export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = useTexts(frameTexts);
  const follow = useFollow();
  return (
    <BreadcrumbGroup ariaLabel={t.breadcrumbs} items={[{ text: t.home, href: '/' }, ...crumbs]} onFollow={follow} />
  );
}
