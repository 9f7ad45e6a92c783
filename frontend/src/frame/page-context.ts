import { createContext, type ReactNode, useContext } from 'react';

export interface Crumb {
  text: string;
  href: string;
}

/** What a page tells the frame around it. */
export interface PageInfo {
  title: string;
  /** The way to the page from the top, itself included. */
  crumbs: Crumb[];
  contentType: 'default' | 'table' | 'form';
  help: ReactNode;
}

export const PageContext = createContext<((page: PageInfo) => void) | null>(null);

export function useShowPage(): (page: PageInfo) => void {
  const show = useContext(PageContext);
  if (!show) throw new Error('PageContext has no value');
  return show;
}
