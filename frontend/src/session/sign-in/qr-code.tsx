import { encode } from 'uqr';
import styles from './qr-code.module.css';

/** The dark squares of a row as one path each run. */
const rowPath = (row: readonly boolean[], y: number): string =>
  row
    .map((dark, x) => (dark && !row[x - 1] ? `M${x} ${y}h${row.slice(x).findIndex((next) => !next)}v1H${x}z` : ''))
    .join('');

export function QrCode({ text, label }: { text: string; label: string }) {
  // Four light squares around it are what readers need by the standard; so no run of dark ones meets the edge.
  const { data, size } = encode(text, { border: 4, ecc: 'M' });
  return (
    <svg className={styles.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path d={data.map(rowPath).join('')} />
    </svg>
  );
}
