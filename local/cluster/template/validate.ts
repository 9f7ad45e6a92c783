import { z } from 'zod';
import { type Properties, type Template, TemplateError, template } from './model.ts';
import { findCycle } from './order.ts';
import { dependencies, references } from './references.ts';

/** The supported resource types. */
export interface TypeCatalogue {
  has(type: string): boolean;
  /** What is wrong with the properties, as far as it shows before they are resolved. */
  check?(type: string, properties: Properties): string | undefined;
}

/** Parses a template. @throws TemplateError */
export function parseTemplate(input: unknown): Template {
  const parsed = template.safeParse(input);
  if (!parsed.success) throw new TemplateError(`This is not a valid template: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** @throws TemplateError with every problem that can be found before the deployment */
export function validateTemplate(template: Template, types: TypeCatalogue): void {
  const ids = new Set(Object.keys(template.Resources));
  const problems = Object.entries(template.Resources).flatMap(([id, { Type: type, Properties, DependsOn }]) => {
    const found: string[] = [];
    if (!types.has(type)) found.push(`${id} is of the type ${type}, which the local cluster does not support`);
    for (const name of DependsOn) if (!ids.has(name)) found.push(`${id} depends on ${name}, which does not exist`);
    const wrong = types.check?.(type, Properties);
    if (wrong) found.push(`${id} (${type}): ${wrong}`);
    return [
      ...found,
      ...unknownNames(template, ids, Properties).map((name) => `${id} refers to ${name}, which does not exist`),
    ];
  });
  for (const [name, output] of Object.entries(template.Outputs)) {
    const unknown = unknownNames(template, ids, output.Value);
    problems.push(...unknown.map((missing) => `The output ${name} refers to ${missing}, which does not exist`));
  }
  const edges = new Map([...ids].map((id) => [id, edgesOf(template, id, ids)]));
  const cycle = findCycle(edges);
  if (cycle) problems.push(`Circular dependency between resources: ${cycle.join(' → ')}`);
  if (problems.length > 0) throw new TemplateError(`${problems.join('. ')}.`);
}

function edgesOf(template: Template, id: string, ids: ReadonlySet<string>): string[] {
  const definition = template.Resources[id];
  return definition ? dependencies(definition, ids) : [];
}

function unknownNames(template: Template, ids: ReadonlySet<string>, value: Parameters<typeof references>[0]): string[] {
  return references(value)
    .filter(({ name, attribute }) => !ids.has(name) && (attribute !== undefined || !isParameter(template, name)))
    .map(({ name }) => name);
}

const isParameter = (template: Template, name: string) =>
  name.startsWith('AWS::') || Object.hasOwn(template.Parameters, name);
