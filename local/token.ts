import { Failure } from '@console/cli/failure';
import { consoleUrl, localSession } from '@console/cli/sign-in/session';
import { terminal } from '@console/cli/terminal';

const io = terminal();
const email = process.argv[2];
try {
  if (!email) throw new Failure('Give the email address of a user: npm run -s token -- operator@example.com');
  io.out((await localSession(io, consoleUrl({}, io), email)).token);
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  io.err(error.message);
  process.exitCode = 1;
}
