/** One value, or all values of a key that has several. */
export type ContextValue = string | readonly string[];

/** Condition keys with their values, as IAM calls them. */
export type Context = Readonly<Record<string, ContextValue>>;

/** The keys that this machine knows the values of; where it has none, AWS has none either. In lower case. */
const known = [
  /^aws:(principaltag|requesttag)\/.+$/,
  /^aws:(tagkeys|principalarn|principalaccount|principaltype|userid|username|requestedregion|securetransport)$/,
  /^aws:(sourcearn|sourceaccount|multifactorauthpresent|viaawsservice|principalisawsservice|resourceaccount)$/,
  /^dynamodb:(leadingkeys|select|returnvalues|returnconsumedcapacity|enclosingoperation)$/,
  /^sts:(rolesessionname|externalid|transitivetagkeys)$/,
];

export const isKnownKey = (key: string): boolean => known.some((one) => one.test(key.toLowerCase()));

/** The names of condition keys are not case-sensitive. */
export function lowerCased(...contexts: Context[]): Map<string, ContextValue> {
  return new Map(
    contexts.flatMap((context) => Object.entries(context)).map(([key, value]) => [key.toLowerCase(), value]),
  );
}
