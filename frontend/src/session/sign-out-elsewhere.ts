const key = 'console.signed-out';

/** Tells the other tabs of this browser that the person has signed out. */
export function tellSignOut(): void {
  try {
    localStorage.setItem(key, String(Date.now()));
  } catch {
    // Without storage, tabs share no session either.
  }
}

/** Calls back when the person signs out in another tab; answers how to stop that. */
export function onSignOutElsewhere(callback: () => void): () => void {
  const listen = (event: StorageEvent) => event.key === key && event.newValue !== null && callback();
  window.addEventListener('storage', listen);
  return () => window.removeEventListener('storage', listen);
}
