import { type ComponentType, createContext, type ReactNode, useContext } from 'react';
import type { Ask } from './api.ts';
import type { Kept } from './kept.ts';

/** What a step puts into the page of the steps before it. */
export interface Application {
  ask: Ask;
  kept: Kept;
  /** In the heading of the page, such as who is signed in. */
  account?: ReactNode;
  /** Beside the name of a list, in the list of lists. */
  ListNote?: ComponentType<{ list: ListSummary }>;
  /** Below all lists. */
  ListsParts?: ComponentType;
  /** Whether somebody may change a list, or delete it. @default everybody may */
  may?: (what: 'change' | 'delete', list: OpenList) => boolean;
  /** Below the to-dos of a list. */
  ListParts?: ComponentType<{ list: OpenList }>;
  /** Further pages, by the first part of their address: `#/usage`. */
  pages?: Readonly<Record<string, ComponentType>>;
}

export interface ListSummary {
  id: string;
  name: string;
  [more: string]: unknown;
}

export interface Todo {
  id: string;
  text: string;
  done: boolean;
}

export interface OpenList extends ListSummary {
  todos: Todo[];
}

export const ApplicationContext = createContext<Application | undefined>(undefined);

export function useApplication(): Application {
  const application = useContext(ApplicationContext);
  if (!application) throw new Error('There is no application around this.');
  return application;
}
