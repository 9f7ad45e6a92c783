/** What was read last, for reading it without a connection. It is in this browser, apart for each person. */
export interface Kept {
  read<T>(path: string): T | undefined;
  write(path: string, value: unknown): void;
}

export const keptFor = (person: string): Kept => ({
  read<T>(path: string) {
    const text = localStorage.getItem(`${person} ${path}`);
    return text === null ? undefined : (JSON.parse(text) as T);
  },
  write(path, value) {
    try {
      localStorage.setItem(`${person} ${path}`, JSON.stringify(value));
    } catch {
      // Full: what does not fit is not there without a connection.
    }
  },
});

/** Nobody who signs in later finds it. */
export function forget(person: string): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(`${person} `)) localStorage.removeItem(key);
  }
}
