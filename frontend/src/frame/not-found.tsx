import Box from '@cloudscape-design/components/box';
import { LinkButton } from '../elements/link-button.tsx';
import { useWords } from '../words/words.ts';
import { Notice } from './notice.tsx';

/** For addresses, and for things that are not there (any more). */
export function NotFound({ text }: { text?: string }) {
  const { notFound } = useWords().app;
  return (
    <Notice title={notFound.title}>
      <Box variant="p">{text ?? notFound.text}</Box>
      <LinkButton href="/customers">{notFound.back}</LinkButton>
    </Notice>
  );
}
