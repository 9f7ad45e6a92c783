import { z } from 'zod';
import type { Properties } from '../template/model.ts';

/** @throws Error that names each wrong property */
export function readProperties<T extends z.ZodType>(schema: T, properties: Properties): z.output<T> {
  const parsed = schema.safeParse(properties);
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  return parsed.data;
}
