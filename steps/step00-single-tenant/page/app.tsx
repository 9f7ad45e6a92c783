import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { type Application, ApplicationContext } from './application.ts';
import { ListPage } from './list-page.tsx';
import { ListsPage } from './lists-page.tsx';

const routeOf = (hash: string): string[] => hash.replace(/^#\/?/, '').split('/');

function useRoute(): string[] {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const changed = () => setHash(location.hash);
    window.addEventListener('hashchange', changed);
    return () => window.removeEventListener('hashchange', changed);
  }, []);
  return routeOf(hash);
}

export function App(application: Application) {
  const [first = '', id = ''] = useRoute();
  const Page = application.pages?.[first];
  return (
    <ApplicationContext value={application}>
      <header>
        <a href="#/">Lists</a>
        {application.account}
      </header>
      <main>{Page ? <Page /> : first === 'lists' && id ? <ListPage key={id} id={id} /> : <ListsPage />}</main>
    </ApplicationContext>
  );
}

/** Shows an application, and lets its page be opened without a connection from then on. */
export function show(root: React.ReactNode): void {
  const element = document.querySelector('#root');
  if (element) createRoot(element).render(<StrictMode>{root}</StrictMode>);
  void navigator.serviceWorker?.register('/worker.js', { type: 'module' }).catch(() => undefined);
}
