import { z } from 'zod';

const locked = z.object({
  version: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().default(false),
  link: z.boolean().default(false),
});
const lockfile = z.object({ packages: z.record(z.string(), locked) });

export interface LicensedPackage {
  name: string;
  version: string;
  license: string;
}

/** Every package of others in the text of package-lock.json, for any platform. */
export function installedPackages(text: string): (LicensedPackage & { dev: boolean })[] {
  const { packages } = lockfile.parse(JSON.parse(text));
  return Object.entries(packages)
    .filter(([path, { link }]) => path.includes('node_modules/') && !link)
    .map(([path, { version = '', license = 'none', dev }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      license,
      dev,
    }))
    .sort((a, b) => a.name.localeCompare(b.name) || a.version.localeCompare(b.version));
}

/** Those that npm ci --omit=dev installs. */
export const productionPackages = (text: string): LicensedPackage[] =>
  installedPackages(text).filter(({ dev }) => !dev);
