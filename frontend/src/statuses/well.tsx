import { colorTextStatusSuccess } from '@cloudscape-design/design-tokens';
import type { ReactNode } from 'react';
import styles from './well.module.css';

/** For what is as it should be: a dot, so that the colours of trouble stand out. */
export function Well({ muted, children }: { muted: boolean; children: ReactNode }) {
  return (
    <span className={styles.well}>
      <span className={styles.dot} style={muted ? {} : { background: colorTextStatusSuccess }} aria-hidden />
      {children}
    </span>
  );
}
