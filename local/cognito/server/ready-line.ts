import { z } from 'zod';

const prefix = 'Cognito ready ';
const seeded = z.object({ userPoolId: z.string(), clientId: z.string() });

/** How the server tells the console, on its standard output, that it answers and what it has. */
export const readyLine = {
  write: (value: z.infer<typeof seeded>): string => prefix + JSON.stringify(value),
  read: (line: string): z.infer<typeof seeded> | undefined =>
    line.startsWith(prefix) ? seeded.parse(JSON.parse(line.slice(prefix.length))) : undefined,
};
