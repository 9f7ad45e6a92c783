import { useCallback, useState } from 'react';

function read<T extends object>(key: string, fallback: T): T {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return typeof value === 'object' && value !== null ? { ...fallback, ...value } : fallback;
  } catch {
    return fallback;
  }
}

function write(key: string, value: object): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A full or closed storage costs the preference, not the page.
  }
}

/** A preference that outlives the page, kept in this browser. */
export function useLocalStorage<T extends object>(key: string, fallback: T): [T, (value: T) => void] {
  const [value, setValue] = useState(() => read(key, fallback));
  const store = useCallback(
    (next: T) => {
      write(key, next);
      setValue(next);
    },
    [key],
  );
  return [value, store];
}
