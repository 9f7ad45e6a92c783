/** How long a job waits, and how often it writes. What limits jobs from outside: the limits of the place they run in. */
export const limits = {
  /** Between two heartbeats, in ms. The reconciler stops a job that sends none for much longer. */
  heartbeatMs: 10_000,
  /** Between two looks at the operation, for a request to cancel and for a lost claim, in ms. */
  watchMs: 5_000,
  /** Between two looks at an application that is being deployed, in ms. A task that fails is known for an hour. */
  inspectMs: 15_000,
  /** How long a command of a product may take, in seconds. */
  commandSeconds: 3_600,
  /** Between two writes of progress, in ms: the table and its stream carry all jobs. */
  progressMs: 400,
  /** How long a deployed application may take to answer at its address, in seconds: DNS and health checks take minutes. */
  probeSeconds: 300,
  /** How long one answer of it may take, in seconds. A paused database takes about 15 s to resume. */
  probeAnswerSeconds: 10,
  /** How often a move compares its tables before it gives up: each time it takes over what was written meanwhile. */
  moveRounds: 20,
  /** What was written within this time before a comparison may still be on its way, in ms. */
  moveSettleMs: 5_000,
  /** Between two rounds of a move, in ms. */
  movePauseMs: 500,
  /** How long after a switch some function may still use the earlier table: it knows one for five minutes. */
  drainSeconds: 330,
  /** How long the earlier table of a customer that was moved keeps its items, in hours. */
  holdHours: 24,
  /** Between two probes, in ms. */
  probePauseMs: 250,
} as const;
