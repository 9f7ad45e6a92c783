import { useRouteError } from 'react-router';
import { explainError } from '../api/explain-error.ts';
import { useMessages } from '../i18n/messages.ts';
import { StartFailed } from './start-failed.tsx';

/** Shown when a page's code could not be loaded, as after a new release. */
export function RouteFailed() {
  const error = useRouteError();
  const messages = useMessages();
  return <StartFailed reason={explainError(error, messages)} />;
}
