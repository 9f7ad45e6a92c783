import { type Evaluation, plain } from './evaluation.ts';
import type { Properties } from './model.ts';

const variable = /\$\{(!?)([^}]*)\}/g;

/** The names that `Fn::Sub` replaces in `template`. */
export const subNames = (template: string): string[] =>
  [...template.matchAll(variable)].filter(([, literal]) => !literal).map(([, , name]) => (name ?? '').trim());

/** `Fn::Sub`: `${Name}`, `${Resource.Attribute}`, and `${!Literal}` for a literal `${Literal}`. */
export function substitute(template: string, variables: Properties, evaluation: Evaluation): string {
  return template.replaceAll(variable, (_, literal: string, rawName: string) => {
    if (literal) return `\${${rawName}}`;
    const name = rawName.trim();
    if (Object.hasOwn(variables, name)) return evaluation.text(variables[name] ?? null);
    const [logicalId = '', ...path] = name.split('.');
    const { scope } = evaluation;
    return plain(path.length > 0 ? scope.attribute(logicalId, path.join('.')) : scope.ref(name));
  });
}
