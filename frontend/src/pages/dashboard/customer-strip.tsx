import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { type CustomerMap, customerState } from '@console/core/contract/customer-map';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Link } from 'react-router';
import { grouped } from '../../format/count.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { CustomerGroups } from './customer-groups.tsx';
import styles from './customer-strip.module.css';
import { looks } from './state-look.ts';
import { stateTexts } from './state-texts.ts';

const rank = (state: (typeof customerState.options)[number]) => customerState.options.indexOf(state);

/** Where a key leads from the square `at`, of `count`. */
function target(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/** A square for each customer, what is wrong first. One stop of the Tab key; arrows lead on from there. */
function Squares({ items }: { items: CustomerMap['items'] }) {
  const t = useTexts(stateTexts);
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState(0);
  const sorted = items.toSorted((a, b) => rank(a.state) - rank(b.state));
  const stop = Math.min(current, sorted.length - 1);
  const move = (event: KeyboardEvent) => {
    const next = target(event.key, stop, sorted.length);
    if (next === undefined) return;
    event.preventDefault();
    setCurrent(next);
    list.current?.querySelectorAll('a')[next]?.focus();
  };
  return (
    <ul ref={list} className={styles.strip} aria-label={t.title}>
      {sorted.map(({ code, name, state }, index) => {
        const { color, sign, filled } = looks[state];
        const trouble = rank(state) <= rank('degraded') ? styles.trouble : '';
        return (
          <li key={code}>
            <Link
              to={`/customers/${code}`}
              className={`${styles.square} ${trouble} ${filled ? styles.filled : ''}`}
              style={{ color }}
              title={t.square(name, t.states[state])}
              aria-label={t.square(name, t.states[state])}
              tabIndex={index === stop ? 0 : -1}
              onFocus={() => setCurrent(index)}
              onKeyDown={move}
            >
              <span aria-hidden>{sign}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

export function CustomerStrip({ map }: { map: CustomerMap }) {
  const { app } = useMessages();
  const t = useTexts(stateTexts);
  return (
    <Container
      header={
        <Header variant="h2" counter={`(${grouped(map.total, app.locale)})`}>
          {t.title}
        </Header>
      }
    >
      {map.groups.length > 0 ? <CustomerGroups groups={map.groups} /> : <Squares items={map.items} />}
    </Container>
  );
}
