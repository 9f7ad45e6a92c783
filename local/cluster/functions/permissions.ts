/** A statement of a function's resource policy: another service may invoke it. */
export interface InvokePermission {
  /** ARN of the function, or of its version or alias. */
  target: string;
  principal: string;
  action: string;
  sourceArn?: string | undefined;
  sourceAccount?: string | undefined;
}

const invokeActions = new Set(['lambda:InvokeFunction', 'lambda:*', '*']);

/** Which services may invoke which functions. */
export class Permissions {
  private readonly all = new Map<string, InvokePermission>();

  set(id: string, permission: InvokePermission): void {
    this.all.set(id, permission);
  }

  remove(id: string): void {
    this.all.delete(id);
  }

  /** @param sourceArn of what invokes, without wildcards */
  allows(target: string, principal: string, sourceArn: string): boolean {
    return [...this.all.values()].some(
      (one) =>
        one.target === target &&
        one.principal === principal &&
        invokeActions.has(one.action) &&
        (one.sourceArn === undefined || arnLike(one.sourceArn).test(sourceArn)) &&
        (one.sourceAccount === undefined || one.sourceAccount === sourceArn.split(':')[4]),
    );
  }
}

const arnLike = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
  );
