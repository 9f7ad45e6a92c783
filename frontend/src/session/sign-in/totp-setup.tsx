import Box from '@cloudscape-design/components/box';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { lazy, Suspense } from 'react';
import { Copyable } from '../../elements/copyable.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { texts } from './texts.ts';
import type { TotpKey } from './totp-key.ts';
import styles from './totp-setup.module.css';

const QrCode = lazy(async () => ({ default: (await import('./qr-code.tsx')).QrCode }));

/** The key of a second factor: to be scanned, typed, or opened on the phone itself. */
export function TotpSetup({ secret, uri }: TotpKey) {
  const { totpSetup } = useTexts(texts);
  return (
    <SpaceBetween size="s">
      <Box variant="p">{totpSetup.intro}</Box>
      <div className={styles.ways}>
        <div className={styles.code}>
          <Suspense>
            <QrCode text={uri} label={totpSetup.qr} />
          </Suspense>
        </div>
        <div className={styles.key}>
          <Box variant="awsui-key-label">{totpSetup.secret}</Box>
          <Copyable text={secret} label={totpSetup.copy} />
          <Box margin={{ top: 'xs' }}>
            <Link href={uri}>{totpSetup.open}</Link>
          </Box>
        </div>
      </div>
    </SpaceBetween>
  );
}
