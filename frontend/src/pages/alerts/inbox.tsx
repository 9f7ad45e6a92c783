import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import { useQuery } from '@tanstack/react-query';
import { alertTexts } from '../../alerts/texts.ts';
import { notificationsQuery } from '../../api/alerts.ts';
import { useApi } from '../../api/context.ts';
import { Time } from '../../elements/time.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import styles from './inbox.module.css';
import { texts } from './texts.ts';

/** What this machine would have sent by e-mail. */
export function Inbox() {
  const t = useTexts(texts);
  const { inbox } = useTexts(alertTexts);
  const { data: notifications = [] } = useQuery(notificationsQuery(useApi()));
  return (
    <ExpandableSection headerText={inbox} headerCounter={`(${notifications.length})`} headerDescription={t.inboxText}>
      {notifications.length === 0 ? (
        <Box color="text-body-secondary">{t.inboxEmpty}</Box>
      ) : (
        <ul className={styles.list}>
          {notifications.map(({ time, subject, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two of them may be the same to the millisecond
            <li key={`${time} ${index}`} translate="no">
              <Box fontWeight="bold">{subject}</Box>
              <Box variant="small" color="text-body-secondary">
                <Time at={time} />
              </Box>
              <Box variant="p">{text}</Box>
            </li>
          ))}
        </ul>
      )}
    </ExpandableSection>
  );
}
