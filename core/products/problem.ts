/** Something wrong with a field, as the rest of a sentence that begins with its name. */
export interface Problem {
  path: (string | number)[];
  message: string;
}
