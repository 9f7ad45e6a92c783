/** As an Application Load Balancer calls itself. */
const balancer = /\bELB-HealthChecker\b/;

/** Whether a line of an access log tells of a health check: one of the load balancer, or one that succeeded. */
export function isHealthCheckLine(line: string, path: string): boolean {
  if (balancer.test(line)) return true;
  const words = line.split(/[\s"'{},[\]=()]+/).map((word) => word.replace(/^:/, ''));
  const asked = words.some((word) => word.split('?')[0] === path);
  if (!asked || !words.includes('GET')) return false;
  return words.some((word) => /^[23]\d\d$/.test(word)) && !words.some((word) => /^[45]\d\d$/.test(word));
}
