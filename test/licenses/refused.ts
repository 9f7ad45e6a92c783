import { exceptions, isAllowed } from './allowed.ts';
import type { LicensedPackage } from './packages.ts';

/** Packages whose license is neither allowed nor an exception. */
export const refused = (packages: readonly LicensedPackage[]): LicensedPackage[] =>
  packages.filter(
    ({ name, license }) =>
      !isAllowed(license) && !exceptions.some((one) => one.license === license && one.packages.test(name)),
  );
