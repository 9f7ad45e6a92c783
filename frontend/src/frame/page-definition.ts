import type { IconProps } from '@cloudscape-design/components/icon';
import type { Role } from '@console/core/contract/session';
import type { ComponentType } from 'react';
import type { Params } from 'react-router';
import type { Preload } from '../api/preload.ts';
import type { Texts } from '../i18n/define-texts.ts';

/** What the frame says about a page before the code of the page is loaded. */
export interface PageTexts {
  title: string;
  /** Paragraphs of the help panel. @default the page has no help panel */
  help?: readonly string[];
}

/** Everything that the console knows about a page. Routes, navigation, breadcrumbs, titles and help follow from it. */
export interface PageDefinition {
  /** Pattern of React Router, such as `/customers/:code`. */
  path: `/${string}`;
  /** Path of the page above it in the breadcrumbs. @default none */
  parent?: `/${string}`;
  /** Its title is also the text of its breadcrumb and of its navigation entry. */
  texts: Texts<PageTexts>;
  /** Who can open it. @default 'viewer' */
  role?: Role;
  /** @default 'default' */
  contentType?: 'default' | 'table' | 'form';
  /** In the side navigation or in the account menu, in the order of the registry. @default not listed */
  navigation?: {
    group: 'main' | 'administration' | 'account';
    /** Shown before the title. */
    icon: IconProps.Name;
    /** Shown next to the title. */
    badge?: ComponentType;
  };
  /** Requests the first data of the page while its code is loading. */
  preload?(preload: Preload, params: Params): void;
  load(): Promise<ComponentType>;
}

export const definePage = (page: PageDefinition): PageDefinition => page;
