const seconds = 1_000;
const minutes = 60 * seconds;
const hours = 60 * minutes;
const days = 24 * hours;

/** Timeouts, retries and sizes of everything that runs operations on AWS. All times are in milliseconds. */
export const limits = {
  job: {
    /** A dispatched operation without a job is given one by the reconciler: by then the dispatcher itself has timed out. */
    startGrace: 1 * minutes,
    /** A started job that has not claimed its operation counts as hung. Longer than CodeBuild's queue, which ends it first. */
    claimGrace: 60 * minutes,
    /** A job that holds an operation and is silent counts as hung and is stopped; it reports every ten seconds. */
    silence: 5 * minutes,
    /** CodeBuild stops a build that runs longer, so that no job holds its place in the queue for ever. */
    runTime: 60 * minutes,
    /** CodeBuild gives up a build that waits longer for a machine; the operation then gets another job. */
    queueTime: 15 * minutes,
  },
  worker: {
    /** The longest that Lambda lets a function run. Work that takes longer begins again as a build. */
    runTime: 15 * minutes,
    /** Lambda drops a request that has waited so long, the least that it can be told; the operation then gets another job. */
    queueTime: 1 * minutes,
    /** The next job is a build, which the reconciler or the end of this one leads to. */
    retries: 0,
  },
  dispatcher: {
    timeout: 1 * minutes,
    /** For one batch of the stream, and the end of a build. */
    concurrency: 2,
    /** Records per invocation: a batch is one look at the queue, however many operations it names. */
    batchSize: 100,
    /** Batches of a shard at a time: they would all take from the same queue. */
    parallelBatches: 1,
    /** Then the records go to the dead-letter queue, and the reconciler does their work. */
    retries: 10,
    /** The reconciler has long done the work of an older record. */
    maxRecordAge: 1 * hours,
  },
  settler: {
    timeout: 30 * seconds,
    concurrency: 5,
    retries: 10,
    /** The reconciler has long settled the build of an older event. */
    maxEventAge: 1 * hours,
  },
  reconciler: {
    /** An operation whose event was lost waits no longer than this. */
    interval: 2 * minutes,
    /** A job has this long to tell of the end of its operation itself. */
    tellGrace: minutes,
    /** One run ends before the next begins. */
    timeout: 2 * minutes,
    /** A run that ends late does not keep the next one from starting. */
    concurrency: 2,
    /** The next run is the retry. */
    retries: 0,
    /** Quotas that were read count for so long. Increases take longer to be granted. */
    quotasAge: 1 * hours,
    /** What the customers of pools have used is read again after so long. */
    costsAge: 1 * hours,
    /** Reads of usage of one pool in a run: some seconds. */
    costsReads: 2_000,
    /** Health checks stop when so little of a run is left: the page of customers that is being checked takes some of it. */
    healthCheckReserve: 20 * seconds,
    /** Stacks are read once in many rounds of health checks; CloudFormation limits how often they may be read. */
    rememberApplications: 30 * minutes,
  },
  alerts: {
    timeout: 30 * seconds,
    concurrency: 5,
    retries: 10,
    /** Longer than for builds: the reconciler does not read the alarms of customers again. */
    maxEventAge: 6 * hours,
  },
  exports: {
    /** Long enough to fetch one; it is the data of people. */
    kept: 30 * days,
  },
  deadLetters: {
    /** The longest that SQS allows, to find out what went wrong. */
    retention: 14 * days,
  },
} as const;
