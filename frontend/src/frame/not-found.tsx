import Alert from '@cloudscape-design/components/alert';
import { LinkButton } from '../elements/link-button.tsx';
import { useWords } from '../words/words.ts';
import { Page } from './page.tsx';

/** For addresses, and for things that are not there (any more). */
export function NotFound({ text }: { text?: string }) {
  const { notFound } = useWords().app;
  return (
    <Page title={notFound.title}>
      <Alert type="warning" header={notFound.title} action={<LinkButton href="/customers">{notFound.back}</LinkButton>}>
        {text ?? notFound.text}
      </Alert>
    </Page>
  );
}
