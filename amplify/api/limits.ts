/** How much of what the API takes, keeps and answers. Rates are in `deps.ts`, since installations choose them. */
export const limits = {
  /** Of a body, in KiB. No request of this API needs more. */
  bodyKiB: 64,
  /** Of an access token, in characters. API Gateway and Node take 16 KiB for all headers; access tokens have about 1 KiB. */
  tokenCharacters: 8_192,
  /** Of a name in a path or a query. An e-mail address has 254, some of which are escaped. */
  nameCharacters: 512,
  cursorCharacters: 2_048,
  /** How long an answer is kept for a repeated Idempotency-Key, in ms. */
  idempotencyMs: 24 * 60 * 60 * 1000,
  /** How long a person is remembered before the directory is asked again, in ms, and how many people. */
  personMs: 60_000,
  people: 1_000,
  /** How often it is written down that a token is used, in ms. */
  tokenUsedMs: 60_000,
  /** Addresses and people whose rate is counted. */
  rateKeys: 10_000,
  /** How long a person's refusal is not listed in the audit log again, and how many different ones of a person are. */
  refusalRepeatedSeconds: 600,
  refusals: { perSecond: 0.1, burst: 60 },
  /** Lines after which a page of a log ends. */
  logLines: 1_000,
  /** Notifications in a list. */
  notifications: 100,
  /** Active alerts that the summary counts. */
  summaryAlerts: 1_000,
  /** A summary is given again for so long, in ms. */
  summaryFreshMs: 1_000,
  /** A summary that is found this quickly is found again for each request, in ms. */
  summaryQuickMs: 200,
  /** The last summary is given while the next one is found, until it is so many times as old as it took to find. */
  summaryStaleTimes: 10,
} as const;
