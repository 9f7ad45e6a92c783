import type { Json, ParameterDefinition, Template } from './model.ts';

/** The parameter of CDK's bootstrap: a version that is recent enough for any template. */
const ssmParameters: Readonly<Record<string, string>> = { '/cdk-bootstrap/hnb659fds/version': '31' };

/** The values of a template's parameters: those in `given`, else the defaults. */
export function parameterValues(template: Template, given: Readonly<Record<string, Json>>): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(template.Parameters).map(([name, definition]) => {
      const own = Object.hasOwn(given, name) ? given[name] : undefined;
      if (own !== undefined) return [name, own];
      if (definition.Default === undefined) throw new Error(`The parameter ${name} has no value`);
      return [name, typed(name, definition, definition.Default)];
    }),
  );
}

function typed(name: string, { Type: type }: ParameterDefinition, value: Json): Json {
  if (type.startsWith('AWS::SSM::Parameter::Value')) {
    const stored = ssmParameters[String(value)];
    if (stored === undefined)
      throw new Error(`The parameter ${name} names the SSM parameter ${String(value)}, which does not exist`);
    return stored;
  }
  if (type === 'Number') return Number(value);
  if (type === 'CommaDelimitedList' || type.startsWith('List<')) {
    return Array.isArray(value)
      ? value
      : String(value)
          .split(',')
          .map((item) => item.trim());
  }
  return String(value);
}
