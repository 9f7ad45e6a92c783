import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import TextFilter from '@cloudscape-design/components/text-filter';
import { useMemo, useState } from 'react';
import { useWords } from '../words/words.ts';
import { LogControls } from './log-controls.tsx';
import { LogLines } from './log-lines.tsx';
import styles from './log-view.module.css';
import { useFollowEnd } from './use-follow-end.ts';
import { useLog } from './use-log.ts';

/** Lines that are drawn; a browser has trouble with more. */
const mostLines = 5_000;

interface LogViewProps {
  title: string;
  /** The API's path of the log. */
  path: string;
  version: number | string;
  /** Name of the file that Download makes. */
  fileName: string;
}

/** A live log: it follows the newest line until the person scrolls up. */
export function LogView({ title, path, version, fileName }: LogViewProps) {
  const { app, log: words } = useWords();
  const { lines, state, error } = useLog(path, version);
  const [search, setSearch] = useState('');
  const [wrap, setWrap] = useState(false);
  const found = useMemo(
    () => (search ? lines.filter(({ text }) => text.toLowerCase().includes(search.toLowerCase())) : lines),
    [lines, search],
  );
  const shown = useMemo(() => found.slice(-mostLines), [found]);
  const { box, following, setFollowing, onScroll } = useFollowEnd(shown);
  const dropped = found.length - shown.length;

  const status = () => {
    if (error !== undefined) return <StatusIndicator type="warning">{words.failed}</StatusIndicator>;
    if (state === 'complete') return <StatusIndicator type="success">{words.ended}</StatusIndicator>;
    if (!following) return <StatusIndicator type="stopped">{words.paused}</StatusIndicator>;
    return (
      <StatusIndicator type="in-progress">{state === 'loading' ? words.loading : words.following}</StatusIndicator>
    );
  };
  const nothing = () => {
    if (search && lines.length > 0) return words.noMatch;
    return state === 'complete' ? words.empty : words.loading;
  };

  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={lines.length > 0 ? `(${lines.length})` : ''}
          description={status()}
          actions={
            <LogControls
              wrap={wrap}
              onWrap={setWrap}
              following={following}
              onFollow={setFollowing}
              live={state !== 'complete'}
              fileName={fileName}
              lines={lines}
            />
          }
        >
          {title}
        </Header>
      }
    >
      <SpaceBetween size="s">
        <TextFilter
          filteringText={search}
          filteringPlaceholder={words.filter}
          filteringAriaLabel={words.filter}
          countText={search ? words.matches(found.length, lines.length) : ''}
          onChange={({ detail }) => setSearch(detail.filteringText)}
        />
        {dropped > 0 && <Box variant="small">{words.dropped(dropped)}</Box>}
        <div
          ref={box}
          className={styles.box}
          onScroll={onScroll}
          role="log"
          aria-label={words.label}
          aria-live="off"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be in reach of the keyboard
          tabIndex={0}
        >
          {shown.length > 0 ? (
            <LogLines lines={shown} search={search} wrap={wrap} locale={app.locale} />
          ) : (
            <Box color="text-body-secondary">{nothing()}</Box>
          )}
        </div>
      </SpaceBetween>
    </Container>
  );
}
