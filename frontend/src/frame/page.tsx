import { type ReactNode, useLayoutEffect } from 'react';
import { type PageInfo, useShowPage } from './page-context.ts';
import { useLiveTitle } from './title.ts';

interface PageProps extends Partial<PageInfo> {
  title: string;
  children: ReactNode;
}

/** Every page is one of these: it names itself to the browser, the breadcrumbs and the help panel. */
export function Page({ title, crumbs = [], contentType = 'default', help = null, children }: PageProps) {
  const show = useShowPage();
  useLiveTitle(title);
  // biome-ignore lint/correctness/useExhaustiveDependencies: crumbs and help are new objects on each render; the title and the links tell whether they changed
  useLayoutEffect(() => {
    show({ title, crumbs, contentType, help });
  }, [show, title, contentType, crumbs.map(({ href, text }) => `${href} ${text}`).join()]);
  return children;
}
