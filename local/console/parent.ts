import { limits } from '../limits.ts';
import { ancestorsOf, haveChanged } from '../processes/ancestors.ts';

/** Calls `onGone` once npm, which started this process through a shell, has ended, for example because it was killed. */
export function watchParent(onGone: () => void): void {
  const before = ancestorsOf(process.pid);
  const timer = setInterval(() => {
    if (!haveChanged(before, ancestorsOf(process.pid))) return;
    clearInterval(timer);
    onGone();
  }, limits.console.parentCheckMs);
  timer.unref();
}
