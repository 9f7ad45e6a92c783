const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/**
 * How long what runs on one machine may take, how often it is looked at, and how much is done at once. Times are in
 * milliseconds. How long a job waits for an answer of the local cluster stands with the client, in
 * adapters/local-cluster.
 */
export const limits = {
  console: {
    /** `npm start` promises an end within 10 s. What runs after this is killed. */
    stopMs: 8.5 * second,
    /** For what is left then, from being asked to end until it is killed. */
    killMs: second,
    /** Applications start again with the console; those that take longer do not delay its ready line. */
    restoreMs: 4 * second,
    /** How often the process that started the console is looked for. */
    parentCheckMs: 0.5 * second,
    /** A console whose terminal is gone gets more than `stopMs` to end before another one may start. */
    previousStopMs: 12 * second,
    previousCheckMs: 100,
  },

  job: {
    /** Jobs report every 10 s. One that was silent for this long is hung: it is stopped, and another one started. */
    silenceMs: 45 * second,
    /** From its start until it claims its operation: nothing waits for a machine here. */
    claimGraceMs: minute,
    /** From its dispatch until an operation has a job; after it the job is started again. */
    startGraceMs: 2 * second,
    /** From being asked to end until it is killed. */
    stopMs: 3 * second,
    /** How often a job looks whether it is to be cancelled. */
    watchMs: 400,
    /** For a new application to answer at its address: there is no DNS to wait for. */
    probeMs: 15 * second,
    /** What one request reads of a log. */
    logPageBytes: 256 * 1024,
    logPageLines: 1_000,
  },

  reconciler: {
    /** How often lost events are made up for: jobs that died, alerts that are over. */
    intervalMs: 5 * second,
  },

  alert: {
    /** An application may be down or degraded for this long before people are told: most heal by themselves. */
    unhealthyMs: minute,
  },

  /** Of the table. A client reads it, since events are only hints. */
  stream: {
    pollMs: 100,
    batchRecords: 100,
    /** A handler gets a batch this often; the delay between attempts begins with the first and doubles. */
    attempts: 4,
    firstDelayMs: 100,
    /** Between attempts to read while the database is away. */
    longestDelayMs: second,
    /** More than a console misses while it restarts. */
    recordsKept: 1_000,
  },

  /** Any process, where it has no limits of its own. */
  process: {
    /** From being asked to end until its group is killed. */
    stopMs: 10 * second,
    /** For the system to end what was killed. */
    killedMs: 2 * second,
    /** For output that is still on its way when the process has ended. */
    lastOutputMs: 250,
    /** What an earlier console left is asked to end, and killed after this. */
    leftoverStopMs: 4 * second,
    /** A first restart comes at once, the next ones later and later; a process that ran for a minute starts over. */
    backoff: { firstMs: 0.5 * second, maxMs: 10 * second, resetAfterMs: minute },
    logFlushMs: 50,
  },

  /** A server that runs and does not respond for 20 s is restarted. */
  liveness: { intervalMs: 5 * second, failureThreshold: 4 },

  postgres: {
    /** Crash recovery after a loss of power may take its time. */
    startMs: minute,
    startCheckMs: 25,
    /** A server that ended this often before it was ready is broken. */
    exitsBeforeReady: 4,
    connectMs: 5 * second,
    /** A checkpoint has to be written. */
    stopMs: 6 * second,
    /** Everything waits for the database, so its restarts come sooner than those of others. */
    backoff: { firstMs: 100, maxMs: 2 * second, resetAfterMs: 5 * second },
    /** Work on databases is retried over a restart of the server. */
    retryMs: minute,
    retryDelayMs: 100,
  },

  dynoxide: {
    connectMs: second,
    requestMs: 10 * second,
    /** Requests are retried over a restart of the server. */
    retryMs: 10 * second,
    longestRetryDelayMs: 250,
  },

  cognito: {
    startMs: 20 * second,
    stopMs: 3 * second,
  },

  cluster: {
    /** For work on stacks and for tasks; what goes on is taken up again at the next start. */
    stopMs: 6 * second,
    /** Between two measurements of tasks, after which alarms are evaluated. */
    sampleMs: 10 * second,
    metricsKeptMs: 3 * hour,
    /** After an error that is not the stack's own, such as a full disk. */
    stackRetryMs: 2 * second,
  },

  /** Applications' processes. Health checks are those of their target groups. */
  task: {
    /** After a start of the console this many services start at once, … */
    concurrentStarts: 6,
    /** … and one that takes longer makes way for the next. */
    startTurnMs: 3 * second,
    /** Health checks of a task that starts are frequent at first. */
    firstProbeMs: 50,
    startProbeMs: 250,
    /** Health checks are at least this frequent: nobody pays for them here. */
    longestProbeMs: 5 * second,
    /** A task that nothing routes to is healthy when it still runs after this. */
    unroutedHealthyMs: second,
    /** For a task that replaces another one, however little of the service's time is left. */
    leastGraceMs: second,
    /** Failed starts in a row by which a deployment with a circuit breaker is given up. */
    failedStarts: 3,
    /** A task that does not respond is killed after this, however long it may otherwise take to stop. */
    unresponsiveStopMs: 3 * second,
    /** When the console stops, tasks are killed after this. */
    shutdownMs: 4 * second,
    drainCheckMs: 20,
  },

  /** The proxy before customers' applications; as those of an Application Load Balancer. */
  proxy: {
    idleMs: minute,
    keepAliveMs: 65 * second,
  },
} as const;
