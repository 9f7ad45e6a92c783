import Box from '@cloudscape-design/components/box';
import type { ReactNode } from 'react';
import { LinkButton } from '../elements/link-button.tsx';
import { useMessages } from '../i18n/messages.ts';
import { Notice } from './notice.tsx';

/** For addresses, and for things that are not there (any more). */
export function NotFound({ text, action }: { text?: string; action?: ReactNode }) {
  const { notFound } = useMessages().app;
  return (
    <Notice title={notFound.title}>
      <Box variant="p">{text ?? notFound.text}</Box>
      {action ?? <LinkButton href="/customers">{notFound.back}</LinkButton>}
    </Notice>
  );
}
