// Runs in a page before the page's own scripts, and records the browser's performance entries.
(() => {
  const tasks = [];
  const shifts = [];
  let keyLatency = Promise.resolve(0);
  let expected = () => true;

  const observe = (type, record) =>
    new PerformanceObserver((list) => list.getEntries().forEach(record)).observe({ type, buffered: true });
  observe('longtask', ({ startTime, duration }) => tasks.push({ start: startTime, ms: duration }));
  // Including shifts after an input, which the browser's own score ignores.
  observe('layout-shift', ({ startTime, value, sources }) =>
    shifts.push({ start: startTime, value, moved: sources.map(nameOf) }),
  );

  const nameOf = ({ node, previousRect: from, currentRect: to }) => {
    const { localName, className } = node instanceof Element ? node : (node?.parentElement ?? {});
    const box = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' ');
    return `${localName}.${String(className).slice(0, 50)}: ${box(from)} → ${box(to)}`;
  };

  /** When the first frame is painted in which `condition` holds, in milliseconds since the navigation. */
  const paintOf = (condition) =>
    new Promise((resolve) => {
      const check = () => {
        if (condition()) setTimeout(() => resolve(performance.now()));
        else requestAnimationFrame(check);
      };
      requestAnimationFrame(check);
    });

  const isRendered = () =>
    document.querySelector('h1') !== null &&
    document.querySelector('[class*="awsui_skeleton"], [class*="awsui_spinner"], [data-loading]') === null;

  /** Once `condition` holds and no long task ran for a second after it: the end of the last long task, or the paint. */
  const idleAfter = async (condition) => {
    const painted = await paintOf(condition);
    for (;;) {
      const last = tasks.at(-1);
      const end = last ? last.start + last.ms : 0;
      if (performance.now() - Math.max(painted, end) > 1_000) return Math.max(painted, end);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };

  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      keyLatency = paintOf(expected).then((at) => at - timeStamp);
    },
    { capture: true },
  );

  window.bench = {
    tasks,
    shifts,
    paintOf,
    idleAfter,
    isRendered,

    /** What has to hold after the next key press. */
    expectAfterKey(condition) {
      expected = condition;
    },

    /** Milliseconds from the last key press to the paint of the expected frame. */
    keyLatency: () => keyLatency,

    /** Records the duration of each frame in milliseconds, until `stopFrames`, which returns them. */
    startFrames() {
      const frames = [];
      let recording = true;
      let last;
      const frame = (now) => {
        if (last !== undefined) frames.push(now - last);
        last = now;
        if (recording) requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
      window.bench.stopFrames = () => {
        recording = false;
        return frames;
      };
    },
  };
})();
