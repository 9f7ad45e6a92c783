import { useDocumentTitle } from '../elements/use-document-title.ts';
import { useTexts } from '../i18n/define-texts.ts';
import { useMessages } from '../i18n/messages.ts';
import { useProductName } from '../i18n/product-name.ts';
import { useRunning } from './running-title.ts';
import { frameTexts } from './texts.ts';

/** Names the page in the browser tab, after the operation that is running. */
export function DocumentTitle({ title }: { title: string }) {
  const { app } = useMessages();
  const { runningTitle } = useTexts(frameTexts);
  const running = useRunning();
  const pageTitle = app.title(title, useProductName());
  useDocumentTitle(running ? runningTitle(running.text, running.more, pageTitle) : pageTitle);
  return null;
}
