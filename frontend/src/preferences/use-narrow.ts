import { useSyncExternalStore } from 'react';

/** Below the width at which Cloudscape itself changes to its small layout. */
const narrow = '(max-width: 687px)';

const query = (): MediaQueryList | undefined => globalThis.matchMedia?.(narrow);

const subscribe = (notify: () => void) => {
  const list = query();
  list?.addEventListener('change', notify);
  return () => list?.removeEventListener('change', notify);
};

/** Whether the screen is too narrow for tables. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => query()?.matches ?? false);
