import { initialize, setFirstAdmin, update } from './commands.ts';
import { openPool } from './database.ts';
import { serve } from './serve.ts';
import { option } from './settings.ts';

const [command = '', ...args] = process.argv.slice(2);
const pool = openPool(option(args, 'database') ?? '');
pool.on('error', (error) => {
  console.error(String(error));
  process.exit(1);
});
process.on('SIGTERM', () => process.exit(0));

const commands = { initialize, 'first-admin': setFirstAdmin, update };

if (command === 'serve') await serve(pool, args);
else {
  const run = commands[command as keyof typeof commands];
  if (!run) throw new Error(`There is no command ${command}`);
  await run(pool);
  await pool.end();
}
