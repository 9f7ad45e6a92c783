const second = 1_000;
const forgottenAfter = 15 * 60 * second;
const freeAttempts = 5;
const mostNames = 10_000;

interface Failures {
  count: number;
  lastAt: number;
}

/**
 * Failed attempts by user name, whether or not there is such a person. After the fifth, Cognito refuses further ones for a
 * second, and for twice as long after each that fails, up to 15 minutes. Refused attempts do not count.
 * (Amazon Cognito Developer Guide, "Lockout behavior for failed sign-in attempts".)
 */
export function createLockout(now: () => number = Date.now) {
  const failures = new Map<string, Failures>();
  const nameOf = (name: string) => name.toLowerCase();

  function current(name: string): Failures | undefined {
    const found = failures.get(nameOf(name));
    return found && now() - found.lastAt < forgottenAfter ? found : undefined;
  }

  return {
    isLocked(name: string): boolean {
      const found = current(name);
      if (!found || found.count < freeAttempts) return false;
      return now() - found.lastAt < Math.min(2 ** (found.count - freeAttempts) * second, forgottenAfter);
    },
    failed(name: string): void {
      const count = (current(name)?.count ?? 0) + 1;
      failures.delete(nameOf(name));
      if (failures.size >= mostNames) failures.delete(failures.keys().next().value ?? '');
      failures.set(nameOf(name), { count, lastAt: now() });
    },
    succeeded(name: string): void {
      failures.delete(nameOf(name));
    },
  };
}

export type Lockout = ReturnType<typeof createLockout>;
