import { generatePath, type Params, type UIMatch, useMatches } from 'react-router';
import { useMessages } from '../i18n/messages.ts';
import { useProductName } from '../i18n/product-name.ts';
import type { PageDefinition, PageTexts } from './page-definition.ts';
import type { TitleOverride } from './page-title.ts';

export interface Crumb {
  text: string;
  href: string;
}

export interface CurrentPage {
  title: string;
  /** From the top of the console down to the page itself. */
  crumbs: readonly Crumb[];
  contentType: NonNullable<PageDefinition['contentType']>;
  help: readonly string[];
}

/** A page and those above it, from the top. */
export function withParents(page: PageDefinition, pages: readonly PageDefinition[]): PageDefinition[] {
  if (!page.parent) return [page];
  const parent = pages.find(({ path }) => path === page.parent);
  if (!parent) throw new Error(`${page.path} names ${page.parent} as its parent, which is no page.`);
  return [...withParents(parent, pages), page];
}

/** The definition that the address leads to. */
export function useMatchedPage(): { page: PageDefinition; params: Params } | undefined {
  const matches = useMatches() as UIMatch<unknown, PageDefinition | undefined>[];
  const match = matches.at(-1);
  return match?.handle && { page: match.handle, params: match.params };
}

/** Title and help of the page by its definition. */
export function usePageTexts(): PageTexts {
  const { app } = useMessages();
  const matched = useMatchedPage();
  if (!matched) throw new Error('usePageTexts needs the route of a page');
  return matched.page.texts[app.locale];
}

/** What the frame shows around a page. */
export function useCurrentPage(
  pages: readonly PageDefinition[],
  override: TitleOverride | null,
  notice: string | null,
): CurrentPage {
  const { app } = useMessages();
  const name = useProductName();
  const matched = useMatchedPage();
  if (!matched || notice !== null) {
    return { title: notice ?? name, crumbs: [], contentType: 'default', help: [] };
  }
  const { page, params } = matched;
  const own = override && [override.parentCrumb, override.crumb];
  const chain = withParents(page, pages).filter(({ path }) => path !== '/');
  return {
    title: override?.title ?? page.texts[app.locale].title,
    crumbs: chain.map(({ path, texts }, index) => ({
      text: own?.[index - chain.length + own.length] ?? texts[app.locale].title,
      href: generatePath(path, params),
    })),
    contentType: page.contentType ?? 'default',
    help: page.texts[app.locale].help ?? [],
  };
}
