// Runs before the first paint, so that a dark page never flashes white. Keep in step with src/preferences/appearance.ts.
(() => {
  let stored = {};
  try {
    stored = JSON.parse(localStorage.getItem('console.appearance') ?? '{}');
  } catch {
    // Storage is closed to us, or holds what somebody else wrote: the system's theme it is.
  }
  const system = matchMedia('(prefers-color-scheme: dark)').matches;
  const dark = stored.theme === 'dark' || (stored.theme !== 'light' && system);
  document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  document.body.classList.toggle('awsui-dark-mode', dark);
  document.body.classList.toggle('awsui-compact-mode', stored.density === 'compact');
})();
