import type { Problem } from './problem.ts';

interface Versions {
  versions: readonly { version: string; offered: boolean; requires?: string | undefined }[];
  defaultVersion: string;
}

/** What versions say of each other, whatever runs them. */
export function checkVersions({ versions, defaultVersion }: Versions): Problem[] {
  const names = versions.map(({ version }) => version);
  const offered = versions.flatMap((one) => (one.offered ? [one.version] : []));
  const problems: Problem[] = [];
  if (!names.includes(defaultVersion)) {
    problems.push({ path: ['defaultVersion'], message: `must be one of the versions: ${names.join(', ')}` });
  } else if (!offered.includes(defaultVersion)) {
    problems.push({ path: ['defaultVersion'], message: 'must be a version that is offered' });
  }
  versions.forEach(({ version, requires }, index) => {
    if (names.indexOf(version) < index) {
      problems.push({ path: ['versions', index, 'version'], message: `"${version}" is listed twice` });
    }
    if (requires !== undefined && (requires === version || !names.includes(requires))) {
      const message = `must be another of the versions: ${names.filter((name) => name !== version).join(', ')}`;
      problems.push({ path: ['versions', index, 'requires'], message });
    }
  });
  return problems;
}
