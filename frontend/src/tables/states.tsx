import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
import { LoadError } from '../elements/load-error.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { tableTexts } from './texts.ts';

interface EmptyProps {
  title: string;
  text?: string;
  action?: ReactNode;
}

/** In place of a table's rows when there are none. */
export function Empty({ title, text, action }: EmptyProps) {
  return (
    <Box textAlign="center" color="inherit" margin={{ vertical: 'xs' }}>
      <SpaceBetween size="m">
        <div>
          <Box variant="strong" color="inherit">
            {title}
          </Box>
          {text && (
            <Box variant="p" color="inherit">
              {text}
            </Box>
          )}
        </div>
        {action}
      </SpaceBetween>
    </Box>
  );
}

export function NoMatch({ onClear }: { onClear: () => void }) {
  const t = useTexts(tableTexts);
  return <Empty title={t.noMatch} text={t.noMatchText} action={<Button onClick={onClear}>{t.clearFilter}</Button>} />;
}

/** In place of a table's rows when they could not be loaded. */
export function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <Box textAlign="left" margin={{ vertical: 'xs' }}>
      <LoadError error={error} onRetry={onRetry} />
    </Box>
  );
}
