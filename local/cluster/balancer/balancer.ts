import { findRule, type RequestLine } from './match.ts';
import type { Action, Rule } from './model.ts';
import type { TargetGroup } from './target-group.ts';

/** The load balancers of all stacks. */
export class Balancer {
  private readonly listeners = new Map<string, Action>();
  private readonly rules = new Map<string, Rule>();
  private readonly groups = new Map<string, TargetGroup>();
  private sorted: Rule[] = [];

  setListener(arn: string, defaultAction: Action): void {
    this.listeners.set(arn, defaultAction);
  }

  removeListener(arn: string): void {
    this.listeners.delete(arn);
  }

  hasListener(arn: string): boolean {
    return this.listeners.has(arn);
  }

  /** Another rule with the same listener and priority. */
  conflicting(arn: string, rule: Rule): string | undefined {
    const same = ([key, other]: [string, Rule]) =>
      key !== arn && other.listener === rule.listener && other.priority === rule.priority;
    return [...this.rules].find(same)?.[0];
  }

  setRule(arn: string, rule: Rule): void {
    this.rules.set(arn, rule);
    this.sort();
  }

  removeRule(arn: string): void {
    this.rules.delete(arn);
    this.sort();
  }

  setGroup(group: TargetGroup): void {
    this.groups.set(group.arn, group);
  }

  removeGroup(arn: string): void {
    this.groups.delete(arn);
  }

  group(arn: string): TargetGroup | undefined {
    return this.groups.get(arn);
  }

  /** Whether a rule forwards requests to this target group. */
  hasRouteTo(group: string): boolean {
    return this.sorted.some(
      ({ action }) =>
        action.Type === 'forward' &&
        (action.TargetGroupArn === group ||
          action.ForwardConfig?.TargetGroups.some(({ TargetGroupArn }) => TargetGroupArn === group)),
    );
  }

  /** The action for a request. All load balancers share one address, so the host decides. */
  route(request: RequestLine): Action | undefined {
    return findRule(this.sorted, request)?.action ?? this.defaultAction();
  }

  private defaultAction(): Action | undefined {
    return [...this.listeners.values()].find((action) => action.Type === 'fixed-response');
  }

  private sort(): void {
    this.sorted = [...this.rules.values()].toSorted((a, b) => a.priority - b.priority);
  }
}
