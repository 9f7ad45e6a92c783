import Box from '@cloudscape-design/components/box';
import type { ReactNode } from 'react';
import { LinkButton } from '../elements/link-button.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { Notice } from './notice.tsx';
import { frameTexts } from './texts.ts';

/** For addresses, and for things that are not there (any more). */
export function NotFound({ text, action }: { text?: string; action?: ReactNode }) {
  const { notFound } = useTexts(frameTexts);
  return (
    <Notice title={notFound.title}>
      <Box variant="p">{text ?? notFound.text}</Box>
      {action ?? <LinkButton href="/customers">{notFound.back}</LinkButton>}
    </Notice>
  );
}
