import { type CustomerMap, customerState } from '@console/core/contract/customer-map';
import { InternalLink } from '../../elements/internal-link.tsx';
import { grouped } from '../../format/count.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import styles from './customer-strip.module.css';
import { customersIn, looks } from './state-look.ts';
import { stateTexts } from './state-texts.ts';

/** Where there are too many customers for a square each: a bar for each product in each region. */
export function CustomerGroups({ groups }: { groups: CustomerMap['groups'] }) {
  const { app } = useMessages();
  const t = useTexts(stateTexts);
  return (
    <ul className={styles.groups} aria-label={t.title}>
      {groups.map(({ product, region, total, states }) => {
        const shown = customerState.options.filter((state) => states[state] > 0);
        const counts = shown.map((state) => t.counted(grouped(states[state], app.locale), t.states[state])).join(', ');
        return (
          <li key={`${region} ${product}`}>
            <InternalLink href={customersIn(null, `product=${product}`, `region=${region}`)}>
              {`${product} · ${region}`}
            </InternalLink>
            {` ${grouped(total, app.locale)}: ${counts}`}
            <div className={styles.bar} aria-hidden>
              {shown.map((state) => (
                <div
                  key={state}
                  className={styles.part}
                  style={{ flexGrow: states[state], background: looks[state].color }}
                />
              ))}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
