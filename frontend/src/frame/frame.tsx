import AppLayoutToolbar from '@cloudscape-design/components/app-layout-toolbar';
import ErrorBoundary from '@cloudscape-design/components/error-boundary';
import HelpPanel from '@cloudscape-design/components/help-panel';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { Breadcrumbs } from './breadcrumbs.tsx';
import { useCurrentPage } from './current-page.ts';
import { DocumentTitle } from './document-title.tsx';
import styles from './frame.module.css';
import './print.css';
import { useTexts } from '../i18n/define-texts.ts';
import { SkipLink } from './keys/skip-link.tsx';
import { useFocusPage } from './keys/use-focus-page.ts';
import { useKeys } from './keys/use-keys.ts';
import { Navigation } from './navigation.tsx';
import { NotificationBar } from './notifications/notification-bar.tsx';
import type { PageDefinition } from './page-definition.ts';
import { OverridesContext, type TitleOverride } from './page-title.ts';
import { frameTexts } from './texts.ts';
import { TopBar } from './top-bar.tsx';

const Palette = lazy(async () => ({ default: (await import('./palette/palette.tsx')).Palette }));
const Shortcuts = lazy(async () => ({ default: (await import('./keys/shortcuts.tsx')).Shortcuts }));

/** Wide enough for the navigation to stand beside the page. */
const wide = () => window.matchMedia('(min-width: 1100px)').matches;

export function Frame({ pages }: { pages: readonly PageDefinition[] }) {
  const t = useTexts(frameTexts);
  const { pathname } = useLocation();
  const [override, setTitle] = useState<TitleOverride | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const overrides = useMemo(() => ({ setTitle, setNotice }), []);
  const { title, crumbs, contentType, help } = useCurrentPage(pages, override, notice);
  const [navigationOpen, setNavigationOpen] = useState(wide);
  const [helpOpen, setHelpOpen] = useState(false);
  const [over, setOver] = useState<'palette' | 'shortcuts' | null>(null);
  const content = useRef<HTMLDivElement>(null);
  const close = useCallback(() => setOver(null), []);
  const onPalette = useCallback(() => setOver('palette'), []);
  const onShortcuts = useCallback(() => setOver('shortcuts'), []);
  useKeys({ onPalette, onShortcuts });
  useFocusPage(content, pathname);

  // biome-ignore lint/correctness/useExhaustiveDependencies: on a narrow screen the navigation covers the page that was just chosen in it
  useEffect(() => {
    if (!wide()) setNavigationOpen(false);
    setHelpOpen(false);
  }, [pathname]);

  return (
    <OverridesContext value={overrides}>
      <DocumentTitle title={title} />
      <SkipLink content={content} />
      <div id="top-bar" className={styles.topBar}>
        <TopBar pages={pages} onSearch={onPalette} />
        <ScrollRestoration />
      </div>
      <AppLayoutToolbar
        headerSelector="#top-bar"
        contentType={contentType}
        navigation={<Navigation pages={pages} />}
        navigationOpen={navigationOpen}
        onNavigationChange={({ detail }) => setNavigationOpen(detail.open)}
        breadcrumbs={<Breadcrumbs crumbs={crumbs} />}
        notifications={<NotificationBar />}
        stickyNotifications
        toolsHide={help.length === 0}
        tools={
          <HelpPanel header={<h2>{title}</h2>}>
            {help.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </HelpPanel>
        }
        toolsOpen={helpOpen}
        onToolsChange={({ detail }) => setHelpOpen(detail.open)}
        ariaLabels={{
          navigation: t.navigation,
          navigationToggle: t.openNavigation,
          navigationClose: t.closeNavigation,
          notifications: t.notifications,
          tools: t.help,
          toolsToggle: t.openHelp,
          toolsClose: t.closeHelp,
        }}
        content={
          <ErrorBoundary
            key={pathname}
            suppressNested
            onError={({ error }) => console.error(error)}
            i18nStrings={{
              headerText: t.crashed,
              descriptionText: t.crashedText,
              refreshActionText: t.reload,
            }}
          >
            <Suspense>
              <div data-printed id="content" ref={content} tabIndex={-1} className={styles.content}>
                <Outlet />
              </div>
            </Suspense>
          </ErrorBoundary>
        }
      />
      <Suspense>
        {over === 'palette' && <Palette pages={pages} onClose={close} onShortcuts={onShortcuts} />}
        {over === 'shortcuts' && <Shortcuts onClose={close} />}
      </Suspense>
    </OverridesContext>
  );
}
