import { conditionsHold } from './conditions.ts';
import type { ContextValue } from './context.ts';
import { arnMatches, matches, pattern } from './pattern.ts';
import type { Policy, Statement } from './policy.ts';
import { Unknown } from './unknown.ts';
import { substitute } from './variables.ts';

export interface AccessRequest {
  /** Such as `dynamodb:GetItem`. */
  action: string;
  /** An ARN, or `*` for an action without a resource. */
  resource: string;
  context: ReadonlyMap<string, ContextValue>;
}

export interface Decision {
  effect: 'allow' | 'explicit-deny' | 'implicit-deny';
  /** What could not be evaluated. */
  unknown: string[];
}

/** Decides a request by policies: what is denied is denied, and what nothing allows is denied too. */
export function evaluate(
  policies: readonly Policy[],
  request: AccessRequest,
  concerns: (statement: Statement) => boolean = () => true,
): Decision {
  const unknown: string[] = [];
  let [allowed, denied] = [false, false];
  for (const policy of policies) {
    // A statement that cannot be read may be one that denies.
    if (policy.unknown.length > 0) denied = true;
    unknown.push(...policy.unknown);
    for (const statement of policy.statements.filter(concerns)) {
      const applies = attempt(() => appliesTo(statement, request, policy.variables), unknown);
      if (statement.Effect === 'Deny' && applies !== false) denied = true;
      if (statement.Effect === 'Allow' && applies === true) allowed = true;
    }
  }
  return { effect: denied ? 'explicit-deny' : allowed ? 'allow' : 'implicit-deny', unknown };
}

function attempt(applies: () => boolean, unknown: string[]): boolean | 'unknown' {
  try {
    return applies();
  } catch (error) {
    if (!(error instanceof Unknown)) throw error;
    unknown.push(error.message);
    return 'unknown';
  }
}

function appliesTo(statement: Statement, { action, resource, context }: AccessRequest, variables: boolean): boolean {
  const { Action, NotAction, Resource, NotResource, Condition } = statement;
  const piecesOf = (text: string) => (variables ? substitute(text, context) : [{ text, literal: false }]);
  const isAction = (name: string) => matches(pattern(name), action, true);
  const isResource = (text: string) => {
    if (text === '*') return true;
    const pieces = piecesOf(text);
    if (!pieces && NotResource) throw new Unknown(`NotResource ${text}, whose variable has no value`);
    return pieces !== undefined && arnMatches(pieces, resource);
  };
  if (Action ? !Action.some(isAction) : !NotAction || NotAction.some(isAction)) return false;
  if (Resource && !Resource.some(isResource)) return false;
  if (NotResource?.some(isResource)) return false;
  return conditionsHold(Condition, context, piecesOf);
}
