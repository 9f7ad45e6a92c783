import type { ProductView } from '@console/core/contract/product';
import { grouped } from '../../format/count.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import styles from './product-parts.module.css';
import { texts } from './texts.ts';

/** What each customer gets besides the process that serves requests. */
export function ProductParts({ product }: { product: ProductView }) {
  const { app } = useMessages();
  const { part } = useTexts(texts);
  const { options, database, storage, processes, schedules, signIn, setup, mail } = product;
  const parts = [
    database && (database.pauses ? part.database : part.databaseAwake),
    storage.length > 0 &&
      part.storage(storage.map(({ name, GiB }) => `${name} (${grouped(GiB, app.locale)} GiB)`).join(', ')),
    options.length > 0 && part.options(options.map(({ label }) => label).join(', ')),
    processes.length > 0 && part.processes(processes.join(', ')),
    schedules.length > 0 &&
      part.schedules(schedules.map(({ name, cron, timeZone }) => `${name} (${cron}, ${timeZone})`).join(', ')),
    signIn && part.signIn,
    setup && part.setup,
    mail && part.mail,
  ].filter((text) => typeof text === 'string');
  if (parts.length === 0) return app.nothing;
  return (
    <ul className={styles.parts}>
      {parts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
