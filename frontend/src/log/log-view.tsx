import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import TextFilter from '@cloudscape-design/components/text-filter';
import { useDeferredValue, useMemo, useState } from 'react';
import { grouped } from '../format/count.ts';
import { useTexts } from '../i18n/define-texts.ts';
import { useMessages } from '../i18n/messages.ts';
import { useLocalStorage } from '../preferences/use-local-storage.ts';
import { plainText } from './ansi.ts';
import { LogBox } from './log-box.tsx';
import { LogControls, type LogLook } from './log-controls.tsx';
import styles from './log-view.module.css';
import { texts } from './texts.ts';
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
  /** Why no new lines come, although the log has not ended. */
  idle?: string | undefined;
}

/** A live log: it follows the newest line until the person scrolls up. */
export function LogView({ title, path, version, fileName, idle }: LogViewProps) {
  const { app } = useMessages();
  const messages = useTexts(texts);
  const { lines, state, error } = useLog(path, version);
  const [typed, setSearch] = useState('');
  const search = useDeferredValue(typed);
  const [look, setLook] = useLocalStorage('console.log', usualLook());
  const found = useMemo(
    () => (search ? lines.filter(({ text }) => plainText(text).toLowerCase().includes(search.toLowerCase())) : lines),
    [lines, search],
  );
  const [height, onResize] = useState(0);
  const { box, following, setFollowing, onScroll } = useFollowEnd(height);

  const status = () => {
    if (error !== undefined) return <StatusIndicator type="warning">{messages.failed}</StatusIndicator>;
    if (idle && state === 'open') return <StatusIndicator type="stopped">{idle}</StatusIndicator>;
    if (state === 'complete') return <StatusIndicator type="success">{messages.ended}</StatusIndicator>;
    if (!following) return <StatusIndicator type="stopped">{messages.paused}</StatusIndicator>;
    if (state === 'open') return <StatusIndicator type="in-progress">{messages.following}</StatusIndicator>;
    return (
      <span data-loading="">
        <StatusIndicator type="in-progress">{messages.loading}</StatusIndicator>
      </span>
    );
  };
  const nothing = () => {
    if (search && lines.length > 0) return messages.noMatch;
    if (idle && state === 'open') return idle;
    return state === 'complete' ? messages.empty : messages.loading;
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
          filteringPlaceholder={messages.filter}
          filteringAriaLabel={messages.filter}
          countText={search ? messages.matches(found.length, lines.length) : ''}
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
