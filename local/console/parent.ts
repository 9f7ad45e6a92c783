import { limits } from '../limits.ts';
import { ancestorsOf, haveChanged } from '../processes/ancestors.ts';

/** Calls `gone` once when npm, which started this process through a shell, has ended, as it does when it is killed. */
export function watchParent(gone: () => void): void {
  const before = ancestorsOf(process.pid);
  const timer = setInterval(() => {
    if (!haveChanged(before, ancestorsOf(process.pid))) return;
    clearInterval(timer);
    gone();
  }, limits.console.parentCheckMs);
  timer.unref();
}
