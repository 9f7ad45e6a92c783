import type { TaskProps } from './task-props.ts';

/** A load balancer waits as long for an answer, if nothing says otherwise. */
const USUAL_TIMEOUT_SECONDS = 60;

/** What a task tells of itself: a new release replaces it, and the local cluster needs the rest. */
export function labelsOf({ props, contents: { product, version }, process }: TaskProps): Record<string, string> {
  const labels: Record<string, string> = {
    product: product.id,
    version,
    release: props.release,
    ...(process && { process: process.name }),
    ...(!process &&
      product.timeoutSeconds !== USUAL_TIMEOUT_SECONDS && { timeoutSeconds: String(product.timeoutSeconds) }),
    ...(!process &&
      props.place === 'local' &&
      product.forwarded.length > 0 && { forwarded: product.forwarded.join(',') }),
  };
  return Object.fromEntries(Object.entries(labels).map(([name, value]) => [`deployment-console.${name}`, value]));
}
