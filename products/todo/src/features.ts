export interface Features {
  /** All, open or done: since 1.1.0. */
  filters: boolean;
}

const parts = (version: string): number[] => version.split('.').map((part) => Number.parseInt(part, 10) || 0);

function isAtLeast(version: string, wanted: string): boolean {
  const have = parts(version);
  for (const [index, part] of parts(wanted).entries()) {
    const own = have[index] ?? 0;
    if (own !== part) return own > part;
  }
  return true;
}

/** The same program implements all versions of the product. */
export const featuresOf = (version: string): Features => ({ filters: isAtLeast(version, '1.1.0') });
