const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/**
 * Timeouts, intervals and batch sizes of everything that runs on one machine. Times are in milliseconds. The client of the local cluster has its own timeouts, in adapters/local-cluster.
 */
export const limits = {
  console: {
    /** `npm start` must stop within 10 s. What still runs after this is killed. */
    stopMs: 8.5 * second,
    /** For the processes that are left then, from SIGTERM to SIGKILL. */
    killMs: second,
    /** Applications start again with the console. The ready line waits this long for them at most. */
    restoreMs: 4 * second,
    /** How often the console checks that the process that started it still runs. */
    parentCheckMs: 0.5 * second,
    /** For a console whose terminal is gone: longer than `stopMs`, before another console may start. */
    previousStopMs: 12 * second,
    previousCheckMs: 100,
  },

  disk: {
    /** How often free space is measured. */
    checkMs: 2 * second,
    /** Until lines that a full disk refused are written again ... */
    retryMs: second,
    /** ... and the most of them that wait, for each file. */
    waitingBytes: 256 * 1024,
  },

  backup: {
    /** How long an archive of a customer's data can be downloaded. */
    keptMs: 24 * hour,
    checkMs: 10 * minute,
  },

  upload: {
    /** How long a file that somebody has sent can be used. */
    keptMs: 24 * hour,
    checkMs: 10 * minute,
  },

  job: {
    /** Jobs send a heartbeat every 10 s. A job without one for this long is hung: it is stopped and started again. */
    silenceMs: 45 * second,
    /** From the start of a job until it claims its operation. There is no queue for machines here. */
    claimGraceMs: minute,
    /** From the dispatch of an operation until its job is started; after this the job is started again. */
    startGraceMs: 2 * second,
    /** After a function has forgotten where a tenant's items were, its calls may go on for 5 s; 1 s more to be safe. */
    routeCallMs: 6 * second,
    /** From SIGTERM to SIGKILL. */
    stopMs: 3 * second,
    /** How often a job checks whether its operation is cancelled. */
    watchMs: 400,
    /** A process that waits for the next job is kept for this long after a job. */
    spareMs: minute,
    /** For a new application to respond at its address. There is no DNS to wait for. */
    probeMs: 15 * second,
    /** The most that one request returns of a log. */
    logPageBytes: 256 * 1024,
    logPageLines: 1_000,
  },

  reconciler: {
    /** How often lost events are compensated for: jobs that died, alerts that are resolved. */
    intervalMs: 5 * second,
    /** A job has this long to tell of the end of its operation itself. */
    tellGraceMs: 5 * second,
    /** How often the health of all applications is compared with what is stored of it. */
    healthMs: 10 * second,
    /** What the customers of pools have used is read again after so long ... */
    costsMs: 10 * second,
    /** ... and of one pool so many reads in a round, which keep the machine from other work. */
    costsReads: 200,
  },

  alert: {
    /** An application may be down or degraded for this long before an alert is raised: most recover. */
    unhealthyMs: minute,
  },

  /** The stream of the table. */
  stream: {
    pollMs: 100,
    batchRecords: 100,
    /** How often a batch is delivered to a handler that fails; the delay doubles from the first one on. */
    attempts: 4,
    firstDelayMs: 100,
    /** Between attempts to read while the database is unavailable. */
    longestDelayMs: second,
    /** More records than are written while a console restarts. */
    recordsKept: 1_000,
    /** The same for the tables of customers, all of them together: a copy of a table follows its stream. */
    customersRecordsKept: 100_000,
  },

  /** Defaults for every process. */
  process: {
    /** From SIGTERM to SIGKILL of its group. */
    stopMs: 10 * second,
    /** For the system to end a killed process. */
    killedMs: 2 * second,
    /** For output that arrives after the process has ended. */
    lastOutputMs: 250,
    /** From SIGTERM to SIGKILL of processes that an earlier console left running. */
    leftoverStopMs: 4 * second,
    /** The first restart is immediate, then the delay doubles. After a run of a minute it starts over. */
    backoff: { firstMs: 0.5 * second, maxMs: 10 * second, resetAfterMs: minute },
    logFlushMs: 50,
  },

  /** A server that runs and does not respond for 20 s is restarted. */
  liveness: { intervalMs: 5 * second, failureThreshold: 4 },

  postgres: {
    /** Crash recovery after a power failure may take a while. */
    startMs: minute,
    startCheckMs: 25,
    /** A server that ends this often before it is ready is broken. */
    exitsBeforeReady: 4,
    connectMs: 5 * second,
    /** It writes a checkpoint. */
    stopMs: 6 * second,
    /** Everything depends on the database, so it is restarted sooner than others. */
    backoff: { firstMs: 100, maxMs: 2 * second, resetAfterMs: 5 * second },
    /** For the server of a killed console to end: it may have a lot to write. */
    earlierServerMs: 3 * minute,
    earlierServerCheckMs: 50,
    /** Changes of databases are retried, so that they survive a restart of the server. */
    retryMs: minute,
    retryDelayMs: 100,
  },

  dynoxide: {
    startMs: 20 * second,
    startCheckMs: 10,
    /** A server that ends this often before it is ready is broken. */
    exitsBeforeReady: 2,
    connectMs: second,
    requestMs: 10 * second,
    /** Requests are retried, so that they survive a restart of the server. */
    retryMs: 10 * second,
    longestRetryDelayMs: 250,
  },

  cognito: {
    startMs: 20 * second,
    stopMs: 3 * second,
    /** For one answer; a sign-in computes a hash of the password. */
    requestMs: 3 * second,
    /** Requests are retried for so long, so that they survive a restart. */
    retryMs: 2 * second,
    /** Sign-ins of everybody: all browsers here have one address. */
    signIns: { perSecond: 5, burst: 60 },
  },

  cluster: {
    /** For operations on stacks and for tasks. Unfinished operations continue after the next start. */
    stopMs: 6 * second,
    /** Between two measurements of tasks, after which alarms are evaluated. */
    sampleMs: 10 * second,
    metricsKeptMs: 3 * hour,
    /** After an error that the stack did not cause, such as a full disk. */
    stackRetryMs: 2 * second,
    /** After work on a stack, images that no stack has any more are removed; several changes are looked at together. */
    unusedImagesMs: second,
    /** While a job uses one of them. */
    usedImagesMs: 10 * second,
  },

  /** Tasks of applications. Their health checks are configured by their target groups. */
  task: {
    /** This many services start at once after the console has started ... */
    concurrentStarts: 6,
    /** ... and a service that takes longer than this does not count any more. */
    startTurnMs: 3 * second,
    /** Between health checks while a task starts. */
    firstProbeMs: 50,
    startProbeMs: 250,
    /** The longest interval between health checks, whatever the target group has: they cost nothing here. */
    longestProbeMs: 5 * second,
    /** A task without a target group is healthy when it still runs after this. */
    unroutedHealthyMs: second,
    /** After so many of its runs in a row that were shorter than this, it is healthy again after as long a run. */
    shortRuns: 2,
    steadyMs: 30 * second,
    /** At least this long for a replacement task to become healthy, however little of the grace period is left. */
    leastGraceMs: second,
    /** Failed starts in a row after which the circuit breaker stops a deployment. */
    failedStarts: 3,
    /** From SIGTERM to SIGKILL of a task that does not respond. */
    unresponsiveStopMs: 3 * second,
    /** From SIGTERM to SIGKILL of tasks when the console stops. */
    shutdownMs: 4 * second,
    drainCheckMs: 20,
  },

  /** Functions of applications. */
  functions: {
    /** Processes of a function at most. More invocations than that wait for one ... */
    processes: 4,
    /** ... and when more than this wait, or one waits for longer than this, it is throttled. */
    waiting: 200,
    waitMs: 20 * second,
    /** For the code before the first invocation, as on Lambda. */
    initMs: 10 * second,
    /** After so many invocations in a row that ended its process, a function is not healthy. */
    crashes: 3,
    /** A process without invocations for this long is ended. */
    idleMs: 5 * minute,
    /** From SIGTERM to SIGKILL. */
    stopMs: second,
    /** For an invocation in progress when its function is changed or deleted. */
    drainMs: 20 * second,
    /** How long a function keeps where a tenant's items are: Parameter Store is near, and costs nothing. */
    routeKeptMs: second,
    /** A process whose credentials end sooner than this is replaced. */
    credentialsLeftMs: 5 * minute,
    /** As on Lambda, for a request and a response. */
    payloadBytes: 6 * 1024 * 1024 + 100,
    /** An assembly that is being deployed has files that no stack has yet. */
    unusedAssetMs: 10 * minute,
  },

  /** Events for functions that nobody waits for. On AWS the first retry comes after a minute. */
  events: {
    /** Of deliveries that are refused, unless the rule says otherwise. */
    retries: 185,
    /** With an event that a function has failed with, unless it says otherwise. */
    functionRetries: 2,
    firstRetryMs: 0.5 * second,
    longestRetryMs: minute,
    /** Between two looks into a queue, while it is empty. */
    pollMs: second,
  },

  /** APIs of applications, as of API Gateway. */
  httpApi: {
    payloadBytes: 10 * 1024 * 1024,
    /** Of an answer, unless the integration says less. */
    integrationMs: 30 * second,
    authorizerMs: 10 * second,
  },

  /** What customers' applications send. */
  mail: {
    messageBytes: 10 * 1024 * 1024,
    recipients: 100,
    connections: 50,
    idleMs: minute,
    closeMs: second,
    /** The newest ones of a customer ... */
    kept: 200,
    /** ... and all of them together. */
    keptBytes: 200 * 1024 * 1024,
    /** The most that is shown of a text. */
    shownCharacters: 1_000_000,
  },

  /** One-off commands in applications. */
  command: {
    /** The first characters of its output that are kept, and its last lines. */
    outputCharacters: 1_000_000,
    lastLines: 50,
    /** The result of a command that has ended can be asked for so long: a job that was killed is started again. */
    keptMs: 10 * minute,
  },

  /** The proxy in front of customers' applications; the same as an Application Load Balancer's. */
  proxy: {
    idleMs: minute,
    connectMs: 10 * second,
    keepAliveMs: 65 * second,
  },
} as const;
