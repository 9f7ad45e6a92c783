import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { InternalLink } from '../../elements/internal-link.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import styles from './short-list.module.css';
import { stepTexts } from './step-texts.ts';
import type { Step } from './use-first-steps.ts';

const ways: Record<Step['id'], string | undefined> = {
  region: '/regions/add',
  product: undefined,
  customer: '/create-customer',
  notification: '/alerts',
  colleague: '/people',
};

/** What a new installation needs, until it has it or somebody does not want to see it. */
export function FirstSteps({ steps, onDismiss }: { steps: readonly Step[]; onDismiss: () => void }) {
  const t = useTexts(stepTexts);
  const done = steps.filter((step) => step.done).length;
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={t.done(done, steps.length)}
          actions={<Button onClick={onDismiss}>{t.dismiss}</Button>}
        >
          {t.title}
        </Header>
      }
    >
      <ol className={styles.list}>
        {steps.map(({ id, done: isDone }) => {
          const href = ways[id];
          return (
            <li key={id} className={styles.row}>
              <span className={styles.status}>
                <StatusIndicator type={isDone ? 'success' : 'pending'}>{isDone ? t.ready : t.open}</StatusIndicator>
              </span>
              <span className={styles.text}>
                {href && !isDone ? <InternalLink href={href}>{t.steps[id].title}</InternalLink> : t.steps[id].title}
                {!isDone && (
                  <Box variant="small" display="block" color="text-body-secondary">
                    {t.steps[id].text}
                  </Box>
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </Container>
  );
}
