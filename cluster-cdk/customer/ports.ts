import type { PlacedProduct } from '@console/core/products/place';
import { CfnParameter, type Stack } from 'aws-cdk-lib/core';

/** The ports that the application listens on: parameters, so that the local cluster can choose free ones. */
export interface Ports {
  main: CfnParameter;
  /** By the number that the definition gives. */
  others: ReadonlyMap<number, CfnParameter>;
}

export function portsOf(stack: Stack, products: readonly Pick<PlacedProduct, 'port' | 'routes'>[]): Ports {
  const [product] = products;
  const routed = products.flatMap(({ routes }) => routes.map(({ port }) => port));
  const parameter = (id: string, port: number | undefined) =>
    new CfnParameter(stack, id, { type: 'Number', ...(port !== undefined && { default: port }) });
  return {
    main: parameter('ContainerPort', product?.port),
    others: new Map([...new Set(routed)].map((port) => [port, parameter(`ContainerPort${port}`, port)])),
  };
}
