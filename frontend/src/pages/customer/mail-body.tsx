import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/context.ts';
import { mailQuery } from '../../api/mails.ts';
import { LoadError } from '../../elements/load-error.tsx';
import { Loading } from '../../elements/loading.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import styles from './mail-body.module.css';
import { texts } from './texts.ts';

/** Nothing is loaded from elsewhere: whoever wrote a message must not learn that it was read. */
const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`;

/** The text of a message; one that has only HTML is shown in a frame that may run no scripts and load nothing. */
export function MailBody({ code, id }: { code: string; id: string }) {
  const { mail: t } = useTexts(texts);
  const { data, error, refetch } = useQuery(mailQuery(useApi(), code, id));
  if (!data) return error ? <LoadError error={error} onRetry={refetch} /> : <Loading />;
  const { text, html, attachments } = data;
  return (
    <SpaceBetween size="s">
      {html !== null && text === null ? (
        <iframe
          className={styles.frame}
          title={t.content}
          sandbox=""
          referrerPolicy="no-referrer"
          srcDoc={policy + html}
        />
      ) : (
        <div className={styles.text} translate="no">
          {text ?? ''}
        </div>
      )}
      {attachments.length > 0 && (
        <Box variant="small" color="text-body-secondary">
          <span translate="no">{t.attachments(attachments.map(({ name, type }) => name || type).join(', '))}</span>
        </Box>
      )}
    </SpaceBetween>
  );
}
