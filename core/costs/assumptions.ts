/** What is taken to be used in a month where AWS bills by use. What a template fixes is counted, not assumed. */
export const assumptions = {
  /** A database that pauses is awake for about 4 hours a day at half an Aurora capacity unit. */
  acuHoursOfUse: 60,
  databaseGb: 2,
  databaseMillionRequests: 1,
  applicationLogGb: 0.5,
  databaseLogGb: 0.1,
  /** Answers to the users of one customer. */
  transferGb: 2,
  /** What the tasks of one customer send and fetch through the NAT gateway. */
  natGb: 1,
  /** Records of rejected traffic in one region. */
  flowLogGb: 1,
  /** Access and flow logs of one region that are kept. */
  storedLogGb: 2,
  /** One run of a schedule. */
  scheduledMinutes: 5,
  reconcilerSeconds: 5,
  consoleLogGb: 1,
  /** People who sign in to the console. */
  users: 5,
} as const;
