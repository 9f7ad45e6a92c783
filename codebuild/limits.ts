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
  /** After so many rounds of taking over what is written, a round that is not much shorter than the one before is the last. */
  moveRounds: 6,
  /** A round that is shorter than this is short enough to be the last one, while nobody can write, in ms. */
  moveLastRoundMs: 300,
  /** Between two looks at whether a move has to stop, in ms. */
  movePauseMs: 500,
  /**
   * How long after a change of the parameter a function may use a table that it knows: the library keeps it for 20 s,
   * and no call counts that takes 5 s longer. 10 s more are for Parameter Store, which promises no bound, and for clocks.
   */
  routeLeaseSeconds: 35,
  /** How long the earlier table of a customer that was moved keeps its items, in hours. */
  holdHours: 24,
  /** Between two probes, in ms. */
  probePauseMs: 250,
} as const;
