/** What a database is for, and what to do without it. */
export interface DatabaseUse {
  /** Begins a sentence. */
  what: string;
  giveUp: string;
}

export const consoleTable: DatabaseUse = {
  what: "The console's table",
  giveUp: 'to begin without customers, move the whole DATA_DIR away',
};

/** What to do about a table that cannot be opened. */
export const damagedTable = (file: string, cause: unknown, { what, giveUp }: DatabaseUse = consoleTable): Error =>
  new Error(
    `${what} ${file} cannot be opened (${cause instanceof Error ? cause.message : String(cause)}). ` +
      `Restore the folder of that file from a backup, or, ${giveUp}.`,
    { cause },
  );
