const wrapping = /^Resource handler returned message: "([\s\S]*)"(?: \(RequestToken: [^)]*\))?$/;
const trailer = / \(Service: [^)]*\)| \(RequestToken: [^)]*\)/g;

/** The resource's own message, without what CloudFormation and the SDK of its handler wrap around it. */
export const plainReason = (reason: string): string =>
  (wrapping.exec(reason)?.[1] ?? reason).replace(trailer, '').trim() || reason;
