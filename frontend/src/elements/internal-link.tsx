import Link, { type LinkProps } from '@cloudscape-design/components/link';
import { useFollow } from './use-follow.ts';

/** A link to another page of the console, followed without a reload. */
export function InternalLink(props: Omit<LinkProps, 'onFollow'> & { href: string }) {
  const follow = useFollow();
  return <Link {...props} onFollow={follow} />;
}
