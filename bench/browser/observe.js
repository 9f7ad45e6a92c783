// Runs in a page before the page's own scripts, and keeps what the browser tells of its work.
(() => {
  const tasks = [];
  const shifts = [];
  let answer = Promise.resolve(0);
  let answered = () => true;

  const observe = (type, keep) =>
    new PerformanceObserver((list) => list.getEntries().forEach(keep)).observe({ type, buffered: true });
  observe('longtask', ({ startTime, duration }) => tasks.push({ start: startTime, ms: duration }));
  // Also those that follow an input, which the browser's own score forgives.
  observe('layout-shift', ({ startTime, value, sources }) =>
    shifts.push({ start: startTime, value, moved: sources.map(nameOf) }),
  );

  const nameOf = ({ node, previousRect: from, currentRect: to }) => {
    const { localName, className } = node instanceof Element ? node : (node?.parentElement ?? {});
    const box = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' ');
    return `${localName}.${String(className).slice(0, 50)}: ${box(from)} → ${box(to)}`;
  };

  /** When the first frame is painted in which `holds`, in milliseconds since the navigation. */
  const paintOf = (holds) =>
    new Promise((resolve) => {
      const look = () => {
        if (holds()) setTimeout(() => resolve(performance.now()));
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });

  const isDrawn = () =>
    document.querySelector('h1') !== null &&
    document.querySelector('[class*="awsui_skeleton"], [class*="awsui_spinner"], [data-loading]') === null;

  /** Resolves once `holds` and then no task was long for a second: the end of the last one, or the paint. */
  const quietAfter = async (holds) => {
    const painted = await paintOf(holds);
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
      answer = paintOf(answered).then((at) => at - timeStamp);
    },
    { capture: true },
  );

  window.bench = {
    tasks,
    shifts,
    paintOf,
    quietAfter,
    isDrawn,

    /** What the next key has to bring about to count as answered. */
    expect(holds) {
      answered = holds;
    },

    /** Milliseconds from the last key's press to the paint of its answer. */
    answerOfKey: () => answer,

    /** Milliseconds of each frame from now until `bench.stop()`. */
    watchFrames() {
      const frames = [];
      let going = true;
      let last;
      const frame = (now) => {
        if (last !== undefined) frames.push(now - last);
        last = now;
        if (going) requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
      window.bench.stop = () => {
        going = false;
        return frames;
      };
    },
  };
})();
