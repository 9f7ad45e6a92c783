import { createContext, useContext, useLayoutEffect } from 'react';

/** What a page shows in place of the title in its definition. */
export interface TitleOverride {
  title: string;
  crumb: string;
  parentCrumb: string | undefined;
}

interface Overrides {
  setTitle(override: TitleOverride | null): void;
  setNotice(title: string | null): void;
}

export const OverridesContext = createContext<Overrides>({ setTitle: () => {}, setNotice: () => {} });

interface TitleOptions {
  /** Text of the page's own breadcrumb. @default the title */
  crumb?: string;
  /** Text of the breadcrumb above it. @default the title of that page */
  parentCrumb?: string;
}

/** Names the page after its data, such as the customer that it shows. */
export function usePageTitle(title: string, { crumb = title, parentCrumb }: TitleOptions = {}): void {
  const { setTitle } = useContext(OverridesContext);
  useLayoutEffect(() => {
    setTitle({ title, crumb, parentCrumb });
    return () => setTitle(null);
  }, [setTitle, title, crumb, parentCrumb]);
}

/** Names what is shown in place of a page, and hides the breadcrumbs and the help of that page. */
export function useNoticeTitle(title: string): void {
  const { setNotice } = useContext(OverridesContext);
  useLayoutEffect(() => {
    setNotice(title);
    return () => setNotice(null);
  }, [setNotice, title]);
}
