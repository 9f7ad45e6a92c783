import { z } from 'zod';
import { taskRange } from './fields/processes.ts';
import { range } from './range.ts';

const gibibytes = (least: number, most: number, step: number): number[] =>
  Array.from({ length: (most - least) / step + 1 }, (_, index) => (least + index * step) * 1024);

/** MiB that Fargate offers for each number of CPU units ("Task CPU and memory", ECS developer guide). */
const memoryByCpu: Readonly<Record<number, readonly number[]>> = {
  256: [512, 1024, 2048],
  512: gibibytes(1, 4, 1),
  1024: gibibytes(2, 8, 1),
  2048: gibibytes(4, 16, 1),
  4096: gibibytes(8, 30, 1),
  8192: gibibytes(16, 60, 4),
  16384: gibibytes(32, 120, 8),
};

const list = (numbers: readonly number[]): string =>
  numbers.length > 4 ? `${numbers[0]}, ${numbers[1]}, … ${numbers.at(-1)}` : numbers.join(', ');

/** How much one customer's application gets. */
export const size = z
  .strictObject({
    cpu: z
      .literal(
        [256, 512, 1024, 2048, 4096, 8192, 16384],
        'must be CPU units that Fargate offers: 256, 512, 1024, 2048, 4096, 8192 or 16384',
      )
      .describe('CPU units of one task; 1024 are one vCPU'),
    memoryMiB: z
      .int('must be whole MiB')
      .min(512, 'must be at least 512 MiB')
      .max(122_880, 'must be at most 122880 MiB')
      .describe('Memory of one task in MiB; Fargate offers certain amounts for each number of CPU units'),
    tasks: taskRange.describe('Fewest and most tasks'),
    acu: range(
      'Aurora capacity units',
      z.number('must be Aurora capacity units').min(0, 'must not be negative').max(256).multipleOf(0.5),
    )
      .refine(([, most]) => most >= 1, 'must allow at least 1 Aurora capacity unit')
      .optional()
      .describe('Fewest and most Aurora capacity units; 0 lets the database pause'),
  })
  .superRefine(({ cpu, memoryMiB }, context) => {
    const offered = memoryByCpu[cpu] ?? [];
    if (offered.includes(memoryMiB)) return;
    const message = `must be memory that Fargate offers for ${cpu} CPU units: ${list(offered)} MiB`;
    context.addIssue({ code: 'custom', path: ['memoryMiB'], message });
  });
export type Size = z.infer<typeof size>;
