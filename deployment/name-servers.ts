import { resolveNs } from 'node:dns/promises';

/** Prints the name servers that public DNS knows for a domain, sorted, on one line. */
async function main(domain: string): Promise<void> {
  const servers = await resolveNs(domain);
  console.log(servers.sort().join(' '));
}

main(process.argv[2] ?? '').catch((error: NodeJS.ErrnoException) => {
  console.error(error.code ?? error.message);
  process.exitCode = 1;
});
