import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the sample answers to a health check, or the code that it exits with at once. */
export type Behaviour = { answer: number } | { exit: number };

const server = (name: string, answer: number) => `
  import { existsSync, readFileSync, writeFileSync } from 'node:fs';
  import { createServer } from 'node:http';

  const count = () => (existsSync('count') ? Number(readFileSync('count', 'utf8')) : 0);
  createServer(({ url }, response) => {
    if (url === '/add') writeFileSync('count', String(count() + 1));
    if (url === '/exit') process.exit(7);
    response.writeHead(${answer}).end('${name} ' + count());
  }).listen(Number(process.env.PORT), process.env.HOST, () => console.log('${name} listens'));
`;

/** Writes the folder of an image that counts in a file of its own. Returns the folder. */
export async function writeSampleImage(folder: string, name: string, behaviour: Behaviour): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const program = 'exit' in behaviour ? `process.exit(${behaviour.exit})` : server(name, behaviour.answer);
  await writeFile(join(folder, 'server.mjs'), program);
  await writeFile(
    join(folder, 'Dockerfile'),
    [
      'FROM node:24-alpine',
      'ENV HOST=0.0.0.0',
      'WORKDIR /app',
      'COPY server.mjs ./',
      'CMD ["node", "server.mjs"]',
      '',
    ].join('\n'),
  );
  return folder;
}
