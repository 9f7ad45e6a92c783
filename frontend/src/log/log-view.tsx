import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import TextFilter from '@cloudscape-design/components/text-filter';
import { useDeferredValue, useMemo, useState } from 'react';
import { grouped } from '../format/count.ts';
import { useStored } from '../preferences/stored.ts';
import { useWords } from '../words/words.ts';
import { plainText } from './ansi.ts';
import { LogBox } from './log-box.tsx';
import { LogControls, type LogLook } from './log-controls.tsx';
import styles from './log-view.module.css';
import { useFollowEnd } from './use-follow-end.ts';
import { useLog } from './use-log.ts';

/** On a phone a line that is not wrapped shows little more than its time. */
const usualLook = (): LogLook => ({ wrap: window.innerWidth < 600, times: true });

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
  const [typed, setSearch] = useState('');
  const search = useDeferredValue(typed);
  const [look, setLook] = useStored('console.log', usualLook());
  const found = useMemo(
    () => (search ? lines.filter(({ text }) => plainText(text).toLowerCase().includes(search.toLowerCase())) : lines),
    [lines, search],
  );
  const [height, onResize] = useState(0);
  const { box, following, setFollowing, onScroll } = useFollowEnd(height);

  const status = () => {
    if (error !== undefined) return <StatusIndicator type="warning">{words.failed}</StatusIndicator>;
    if (state === 'complete') return <StatusIndicator type="success">{words.ended}</StatusIndicator>;
    if (!following) return <StatusIndicator type="stopped">{words.paused}</StatusIndicator>;
    if (state === 'open') return <StatusIndicator type="in-progress">{words.following}</StatusIndicator>;
    return (
      <span data-loading="">
        <StatusIndicator type="in-progress">{words.loading}</StatusIndicator>
      </span>
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
          counter={lines.length > 0 ? `(${grouped(lines.length, app.locale)})` : ''}
          description={status()}
          actions={
            <LogControls
              look={look}
              onLook={setLook}
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
          filteringText={typed}
          filteringPlaceholder={words.filter}
          filteringAriaLabel={words.filter}
          countText={search ? words.matches(found.length, lines.length) : ''}
          onChange={({ detail }) => setSearch(detail.filteringText)}
        />
        {found.length > 0 ? (
          <LogBox
            box={box}
            onScroll={onScroll}
            onResize={onResize}
            lines={found}
            search={search}
            wrap={look.wrap}
            times={look.times}
          />
        ) : (
          <div className={`${styles.box} ${styles.empty}`}>{nothing()}</div>
        )}
      </SpaceBetween>
    </Container>
  );
}
