import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import { useQuery } from '@tanstack/react-query';
import { notificationsQuery } from '../../api/alerts.ts';
import { useApi } from '../../api/context.ts';
import { Time } from '../../elements/time.tsx';
import { useMessages } from '../../i18n/messages.ts';
import styles from './inbox.module.css';

/** What this machine would have sent by e-mail. */
export function Inbox() {
  const { alerts } = useMessages();
  const { data: notifications = [] } = useQuery(notificationsQuery(useApi()));
  return (
    <ExpandableSection
      headerText={alerts.inbox}
      headerCounter={`(${notifications.length})`}
      headerDescription={alerts.inboxText}
    >
      {notifications.length === 0 ? (
        <Box color="text-body-secondary">{alerts.inboxEmpty}</Box>
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
