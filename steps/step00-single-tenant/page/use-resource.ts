import { useCallback, useEffect, useRef, useState } from 'react';
import { Offline } from './api.ts';
import { useApplication } from './application.ts';

export interface Resource<T> {
  value: T | undefined;
  /** Whether the value is what was read last, for want of a connection. */
  isOffline: boolean;
  /** Why the last thing that was tried has failed. */
  failure: string | undefined;
  reload: () => Promise<void>;
  /** Shows the value as it will be, and then asks for it. What is refused is taken back. */
  change: (become: (value: T) => T, request: () => Promise<unknown>) => Promise<boolean>;
}

/** What is at a path of the API. */
export function useResource<T>(path: string): Resource<T> {
  const { ask, kept } = useApplication();
  const [value, setValue] = useState<T | undefined>(() => kept.read<T>(path));
  const [isOffline, setOffline] = useState(false);
  const [failure, setFailure] = useState<string>();
  const underWay = useRef(0);

  const reload = useCallback(async () => {
    try {
      const found = await ask<T>('GET', path);
      setOffline(false);
      // While a change is on its way, an answer may be from before it.
      if (underWay.current > 0) return;
      kept.write(path, found);
      setValue(found);
    } catch (error) {
      if (error instanceof Offline) setOffline(true);
      else setFailure(messageOf(error));
    }
  }, [ask, kept, path]);

  useEffect(() => {
    void reload();
    const again = () => void reload();
    window.addEventListener('online', again);
    window.addEventListener('focus', again);
    return () => {
      window.removeEventListener('online', again);
      window.removeEventListener('focus', again);
    };
  }, [reload]);

  const change: Resource<T>['change'] = async (become, request) => {
    underWay.current += 1;
    setFailure(undefined);
    setValue((now) => now && become(now));
    try {
      await request();
      return true;
    } catch (error) {
      setFailure(error instanceof Offline ? 'You are offline: nothing was changed.' : messageOf(error));
      setValue((now) => kept.read<T>(path) ?? now);
      return false;
    } finally {
      underWay.current -= 1;
      await reload();
    }
  };
  return { value, isOffline, failure, reload, change };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
