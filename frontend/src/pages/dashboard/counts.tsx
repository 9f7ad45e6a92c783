import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
import { InternalLink } from '../../elements/internal-link.tsx';
import styles from './counts.module.css';

interface CountsProps {
  rows: { key: string; label: ReactNode; count: number; href: string; linkLabel: string }[];
}

/** A number for each of a few kinds, leading to those that it counts. */
export function Counts({ rows }: CountsProps) {
  return (
    <SpaceBetween size="xs">
      {rows.map(({ key, label, count, href, linkLabel }) => (
        <div key={key} className={styles.row}>
          {label}
          <Box fontSize="heading-m" fontWeight="bold">
            {count > 0 ? (
              <InternalLink href={href} fontSize="heading-m" ariaLabel={linkLabel}>
                {count}
              </InternalLink>
            ) : (
              count
            )}
          </Box>
        </div>
      ))}
    </SpaceBetween>
  );
}
