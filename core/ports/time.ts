export interface Clock {
  now(): Date;
}

/** Makes ULIDs: unique, and sorted in the order they were made. */
export interface Ids {
  next(): string;
}
