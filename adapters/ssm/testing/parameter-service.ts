import { AwsError } from '../../aws/testing/aws-error.ts';
import type { Actions } from '../../aws/testing/aws-server.ts';

/** Parameter Store of one region; refuses what it refuses. */
export function createParameterService(options: { refusedWrites?: number } = {}): {
  actions: Actions;
  parameters: Map<string, string>;
  calls: string[];
} {
  const parameters = new Map<string, string>();
  const calls: string[] = [];
  let refused = options.refusedWrites ?? 0;
  const namesOf = (input: Record<string, unknown>) => {
    const names = input.Names as string[];
    if (names.length < 1 || names.length > 10)
      throw new AwsError('ValidationException', 'Member must have length 1 to 10');
    return names;
  };
  const shown = (name: string) => ({ Name: name, Value: parameters.get(name), Type: 'String' });
  const actions: Actions = {
    GetParameter({ Name }) {
      if (!parameters.has(Name as string)) throw new AwsError('ParameterNotFound', '');
      return { Parameter: shown(Name as string) };
    },
    GetParameters(input) {
      const names = namesOf(input);
      const [found, missing] = [names.filter((n) => parameters.has(n)), names.filter((n) => !parameters.has(n))];
      return { Parameters: found.map(shown), InvalidParameters: missing };
    },
    GetParametersByPath({ Path, Recursive, MaxResults = 10, NextToken }) {
      if ((MaxResults as number) > 10) throw new AwsError('ValidationException', 'MaxResults must be at most 10');
      const prefix = `${String(Path).replace(/\/$/, '')}/`;
      const below = [...parameters.keys()]
        .filter((name) => name.startsWith(prefix) && (Recursive || !name.slice(prefix.length).includes('/')))
        .sort();
      const start = NextToken === undefined ? 0 : Number(NextToken);
      const end = start + (MaxResults as number);
      return {
        Parameters: below.slice(start, end).map(shown),
        ...(end < below.length && { NextToken: String(end) }),
      };
    },
    PutParameter({ Name, Value, Overwrite }) {
      if (refused > 0) {
        refused -= 1;
        throw new AwsError('ThrottlingException', 'Rate exceeded');
      }
      const name = String(Name);
      if (parameters.has(name) && !Overwrite) throw new AwsError('ParameterAlreadyExists', 'It exists.');
      parameters.set(name, String(Value));
      return { Version: 1, Tier: 'Standard' };
    },
    DeleteParameters(input) {
      const names = namesOf(input);
      const deleted = names.filter((name) => parameters.delete(name));
      return { DeletedParameters: deleted, InvalidParameters: names.filter((name) => !deleted.includes(name)) };
    },
  };
  const counted = Object.entries(actions).map(([name, action]): [string, Actions[string]] => [
    name,
    (input) => {
      calls.push(name);
      return action(input);
    },
  ]);
  return { actions: Object.fromEntries(counted), parameters, calls };
}
