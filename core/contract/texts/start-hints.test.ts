import { expect, test } from 'vitest';
import { startHint } from './start-hints.ts';

test.each([
  [
    'No healthy answer from GET http://127.0.0.1:1/health within 10 s (the answer was 404). Last lines:\nup',
    'check-health-path',
  ],
  [
    'No healthy answer from GET http://127.0.0.1:1/ within 10 s (connection refused; the process listens on 4000 instead). It wrote nothing.',
    'check-port',
  ],
  [
    'No healthy answer from GET http://127.0.0.1:1/ within 10 s (connection refused). It wrote nothing.',
    'check-startup-seconds',
  ],
  [
    'No healthy answer from GET http://127.0.0.1:1/ within 10 s (no answer within 5 s). It wrote nothing.',
    'check-startup-seconds',
  ],
  ['Task exited with code 1 after 0.1 s. Last lines:\nthe answer was 404', 'check-command'],
  ['Task was killed by SIGSEGV after 0.1 s. It wrote nothing.', 'check-command'],
  ['spawn nodee ENOENT', 'check-command'],
  ['Task was killed because it used more memory than its size allows. It wrote nothing.', 'choose-larger-size'],
  ['The application ended with exit code 3. Its last lines:\nlistens on 1 instead', 'check-command'],
  [
    'The application was stopped because its health check GET /h failed: Health checks failed with these codes: [502]. Its last lines:\nup',
    'check-health-path',
  ],
  ['The health check GET /h of the application fails: Request timed out.', 'check-startup-seconds'],
  ['The task was stopped: something else', 'application-not-healthy'],
])('%s', (reason, code) => expect(startHint(reason).coded.code).toBe(code));
