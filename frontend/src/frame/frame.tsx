import AppLayoutToolbar from '@cloudscape-design/components/app-layout-toolbar';
import ErrorBoundary from '@cloudscape-design/components/error-boundary';
import HelpPanel from '@cloudscape-design/components/help-panel';
import { Suspense, useEffect, useState } from 'react';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { useMessages } from '../i18n/messages.ts';
import { Crumbs } from './crumbs.tsx';
import styles from './frame.module.css';
import { NotificationBar } from './notifications/notification-bar.tsx';
import './print.css';
import { Navigation } from './navigation.tsx';
import { PageContext, type PageInfo } from './page-context.ts';
import { TopBar } from './top-bar.tsx';

/** Wide enough for the navigation to stand beside the page. */
const wide = () => window.matchMedia('(min-width: 1100px)').matches;

export function Frame() {
  const { app, frame } = useMessages();
  const { pathname } = useLocation();
  const [page, setPage] = useState<PageInfo>({ title: app.name, crumbs: [], contentType: 'default', help: null });
  const [navigationOpen, setNavigationOpen] = useState(wide);
  const [helpOpen, setHelpOpen] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: on a narrow screen the navigation covers the page that was just chosen in it
  useEffect(() => {
    if (!wide()) setNavigationOpen(false);
    setHelpOpen(false);
  }, [pathname]);

  return (
    <PageContext value={setPage}>
      <div id="top-bar" className={styles.topBar}>
        <TopBar />
        <ScrollRestoration />
      </div>
      <AppLayoutToolbar
        headerSelector="#top-bar"
        contentType={page.contentType}
        navigation={<Navigation />}
        navigationOpen={navigationOpen}
        onNavigationChange={({ detail }) => setNavigationOpen(detail.open)}
        breadcrumbs={<Crumbs crumbs={page.crumbs} />}
        notifications={<NotificationBar />}
        stickyNotifications
        toolsHide={page.help === null}
        tools={<HelpPanel header={<h2>{page.title}</h2>}>{page.help}</HelpPanel>}
        toolsOpen={helpOpen}
        onToolsChange={({ detail }) => setHelpOpen(detail.open)}
        ariaLabels={{
          navigation: frame.navigation,
          navigationToggle: frame.openNavigation,
          navigationClose: frame.closeNavigation,
          notifications: frame.notifications,
          tools: frame.help,
          toolsToggle: frame.openHelp,
          toolsClose: frame.closeHelp,
        }}
        content={
          <ErrorBoundary
            key={pathname}
            suppressNested
            onError={({ error }) => console.error(error)}
            i18nStrings={{
              headerText: app.crashed,
              descriptionText: app.crashedText,
              refreshActionText: app.reload,
            }}
          >
            <Suspense>
              <div data-printed>
                <Outlet />
              </div>
            </Suspense>
          </ErrorBoundary>
        }
      />
    </PageContext>
  );
}
