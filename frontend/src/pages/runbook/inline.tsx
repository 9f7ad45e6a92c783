import Link from '@cloudscape-design/components/link';
import { Fragment } from 'react';

const marks = /`([^`]+)`|\*\*([^*]+)\*\*|\*([^*\s][^*]*)\*|\[([^\]]+)\]\(([^)\s]+)\)/g;

function Part({ match }: { match: RegExpMatchArray }) {
  const [whole, code, strong, emphasis, label, target = ''] = match;
  if (code) return <code>{code}</code>;
  if (strong) return <strong>{strong}</strong>;
  if (emphasis) return <em>{emphasis}</em>;
  if (target.startsWith('#')) return <Link href={`/runbook${target}`}>{label}</Link>;
  // Links to files of the repository lead nowhere from here.
  if (!/^https:\/\//.test(target)) return label ?? whole;
  return (
    <Link href={target} external>
      {label}
    </Link>
  );
}

/** A line of text with its code, emphasis and links. */
export function Inline({ text }: { text: string }) {
  const parts: React.ReactNode[] = [];
  let from = 0;
  for (const match of text.matchAll(marks)) {
    parts.push(text.slice(from, match.index), <Part match={match} />);
    from = match.index + match[0].length;
  }
  parts.push(text.slice(from));
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change places
  return parts.map((part, index) => <Fragment key={index}>{part}</Fragment>);
}
