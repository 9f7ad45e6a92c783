import { resolve } from 'node:path';
import { type Brand, brand } from '@console/core/notices/brand';
import { z } from 'zod';

const port = (fallback: number) =>
  z.coerce
    .number('must be a port: a number from 1 to 65535')
    .int('must be a port: a number from 1 to 65535')
    .min(1, 'must be a port: a number from 1 to 65535')
    .max(65_535, 'must be a port: a number from 1 to 65535')
    .default(fallback);

const environment = z.object({
  PORT: port(4000),
  APPS_PORT: port(8080),
  DATA_DIR: z.string().min(1).default('.local'),
  PRODUCTS_DIR: z.string().min(1).default('products'),
  MAX_CONCURRENT_JOBS: z.coerce
    .number('must be a number from 1 to 50')
    .int('must be a whole number')
    .min(1, 'must be at least 1')
    .max(50, 'must be at most 50')
    .default(2),
  DISK_RESERVE_MIB: z.coerce
    .number('must be a number of MiB')
    .int('must be a whole number of MiB')
    .min(1, 'must be at least 1')
    .default(256),
  BRAND_NAME: brand.shape.name,
  BRAND_COLOR: brand.shape.color,
  BRAND_LOGO: brand.shape.logo,
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent')
    .default('info'),
});

export interface Settings {
  port: number;
  appsPort: number;
  /** Absolute. */
  dataDir: string;
  /** Absolute. */
  productsDir: string;
  maxConcurrentJobs: number;
  /** With less free space in `dataDir`, nothing new is deployed. */
  diskReserveMiB: number;
  /** Shown where no application answers. */
  brand: Brand;
  logLevel: z.infer<typeof environment>['LOG_LEVEL'];
}

/** @throws Error with a line for every invalid setting */
export function readSettings(env: NodeJS.ProcessEnv, folder: string): Settings {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = environment.safeParse(set);
  if (!result.success) {
    const lines = result.error.issues.map(
      ({ path, message }) => `${path.join('.')}="${set[String(path[0])] ?? ''}" ${message}`,
    );
    throw new Error(lines.join('\n'));
  }
  const read = result.data;
  if (read.PORT === read.APPS_PORT)
    throw new Error(`PORT and APPS_PORT are both ${read.PORT}: set them to different ports.`);
  return {
    port: read.PORT,
    appsPort: read.APPS_PORT,
    dataDir: resolve(folder, read.DATA_DIR),
    productsDir: resolve(folder, read.PRODUCTS_DIR),
    maxConcurrentJobs: read.MAX_CONCURRENT_JOBS,
    diskReserveMiB: read.DISK_RESERVE_MIB,
    brand: {
      ...(read.BRAND_NAME && { name: read.BRAND_NAME }),
      ...(read.BRAND_COLOR && { color: read.BRAND_COLOR }),
      ...(read.BRAND_LOGO && { logo: read.BRAND_LOGO }),
    },
    logLevel: read.LOG_LEVEL,
  };
}
