import { describe, expect, it } from 'vitest';
import { isHealthCheckLine } from './health-check-lines.ts';

describe('the line of a health check in the log of an application', () => {
  it.each([
    '10.0.1.7 - - [01/Jan/2026:00:00:00 +0000] "GET /healthz HTTP/1.1" 200 2 "-" "curl/8"',
    '10.0.1.7 - - "GET / HTTP/1.1" 503 2 "-" "ELB-HealthChecker/2.0"',
    'GET /healthz 200 1.204 ms - 2',
    'GET /healthz?from=elb 302',
    '{"level":"info","method":"GET","path":"/healthz","status":200,"ms":3}',
    'INFO werkzeug: 127.0.0.1 - - [x] "GET /healthz HTTP/1.0" 204 -',
  ])('is %s', (line) => expect(isHealthCheckLine(line, '/healthz')).toBe(true));

  it.each([
    'GET /healthz 500 1.204 ms - 2',
    '{"method":"GET","path":"/healthz","status":503,"ms":200}',
    'GET /healthz failed: the database refuses connections',
    'GET /healthzz 200',
    'GET /orders 200 1.204 ms',
    'Listening on 3000, health check at /healthz',
    'POST /healthz 200',
  ])('is not %s', (line) => expect(isHealthCheckLine(line, '/healthz')).toBe(false));
});
