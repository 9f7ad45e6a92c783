import { useCallback, useLayoutEffect, useRef, useState } from 'react';

/** Pixels from the end that still count as being there. */
const slack = 24;

const atEnd = (element: HTMLElement): boolean =>
  element.scrollHeight - element.scrollTop - element.clientHeight <= slack;

/** Keeps a scrolling box at its end while it grows, until the person scrolls up. `growth` changes when it grows. */
export function useFollowEnd(growth: unknown) {
  const box = useRef<HTMLDivElement>(null);
  const [following, setFollowing] = useState(true);
  const lastTop = useRef(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: growth is what makes it run
  useLayoutEffect(() => {
    if (following && box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [growth, following]);

  const onScroll = useCallback(() => {
    const element = box.current;
    if (!element) return;
    // Only a move upwards is the person's: the box itself moves down.
    if (element.scrollTop < lastTop.current && !atEnd(element)) setFollowing(false);
    else if (atEnd(element)) setFollowing(true);
    lastTop.current = element.scrollTop;
  }, []);
  return { box, following, setFollowing, onScroll };
}
