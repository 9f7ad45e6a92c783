import Button, { type ButtonProps } from '@cloudscape-design/components/button';
import { useFollow } from './use-follow.ts';

/** A button that leads to another page of the console. */
export function LinkButton(props: Omit<ButtonProps, 'onFollow' | 'onClick'> & { href: string }) {
  const follow = useFollow();
  return <Button {...props} onFollow={follow} />;
}
