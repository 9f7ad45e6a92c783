/** What to do about a table that cannot be opened. */
export const damagedTable = (file: string, cause: unknown): Error =>
  new Error(
    `The console's table ${file} cannot be opened (${cause instanceof Error ? cause.message : String(cause)}). ` +
      'Restore the folder of that file from a backup, or, to begin without customers, move the whole DATA_DIR away.',
    { cause },
  );
