import { type Templates, textMatcher, textTable } from './template.ts';

/** What is wrong with a field of a request. A text in lower case continues the name of the field. */
export const fieldTexts = {
  'not-text': 'must be text',
  empty: 'must not be empty',
  'too-long': 'must be at most {max} characters',
  length: 'must be {min} to {max} characters',
  'code-characters': 'may hold only the letters a-z, the digits 0-9 and "-"',
  'code-start': 'must begin with a letter',
  'code-end': 'must not end in "-"',
  'code-kept-free': '"{code}" is reserved. Choose another code',
  'control-characters': 'must not contain control characters',
  'template-marks': 'must not contain "{{" or "${"',
  'not-an-address': 'must be an e-mail address such as name@example.com',
  'not-a-boolean': 'must be true or false',
  'not-an-option': 'must be one of: {options}',
  'not-a-number': 'must be a number from {min} to {max}',
  'not-whole': 'must be a whole number from {min} to {max}',
  'out-of-range': 'must be from {min} to {max}',
  'not-a-ulid': 'must be a ULID',
  'nothing-named': 'must name at least one of: {fields}',
  'confirm-missing': 'must repeat the code of the customer',
  'confirm-missing-snapshot': 'must repeat the id of the snapshot',
  'confirm-other-snapshot': 'must be "{snapshot}", the id of the snapshot',
  'no-such-snapshot': 'there is no snapshot "{snapshot}"',
  'snapshot-of-other-product': 'is a snapshot of the product "{product}"',
  'snapshot-elsewhere': 'is in region {region}, and can only be restored there',
  'confirm-other': 'must be "{code}", the code of the customer',
  'not-an-aws-region': '"{region}" is not an AWS Region. Use a code such as eu-central-1',
  'region-not-added': 'region "{region}" has not been added. An admin can add it',
  'region-added': 'has already been added',
  'cloud-type-not-offered': 'is not offered by {product}; it offers {types}',
  'has-cloud-type': 'is {cloudType} already',
  'version-of-pool': 'must be {version}, the version of the pool',
  'not-pooled': '{product} has no pools: each of its customers gets its own stack',
  'pool-added': 'already has a pool in {region}',
  'fewer-load-balancers': 'must be at least {shards}, the load balancers that the region has',
  'code-taken': 'is taken',
  'code-taken-until': 'is reserved until {date}',
  'signs-in-already': 'can already sign in',
  'no-such-version': '{product} has no version "{version}"; it has {versions}',
  'version-not-offered': '{product} no longer offers version "{version}"; it offers {versions}',
  'version-requires':
    'The customer has version {deployed} and must be updated to {requires} first, before {product} {version}',
  'no-such-size': '{product} has no size "{size}"; it has {sizes}',
  'no-such-option': 'is not an option of {product}; it has {options}',
  'no-options': 'is not an option of {product}, which has none',
  'option-required': 'needs a value',
  'option-text': 'must be text of at most 1000 characters',
  'option-number': 'must be a number',
  'option-boolean': 'must be true or false',
  'option-choice': 'must be one of: {choices}',
  'option-pattern': 'must match {pattern}',
  'option-characters': 'must not contain control characters, "{{" or "${"',
  'no-such-product': 'there is no product "{product}"',
  'region-without-file-system':
    '{region} has no file system yet, which {product} needs for its folders: update the region first',
  'not-deployable': 'cannot be deployed here',
  'not-arguments': 'must be a list of arguments, such as ["ls", "-l"]',
  'no-program': 'must name a program',
  'too-many-arguments': 'must be at most {max} arguments',
  'null-character': 'must not contain a null character',
  'not-an-object': 'must be a JSON object',
  'unknown-field': 'is not a field of this request',
  'not-a-time': 'must be a time such as 2026-01-31T09:30:00Z, or a day such as 2026-01-31',
  'foreign-cursor': 'was not issued by this API',
} as const satisfies Templates;

export const field = textTable(fieldTexts);

/** The text as the message of a schema's rule. */
export const ruleMessage = <Code extends keyof typeof fieldTexts>(...said: Parameters<typeof field<Code>>): string =>
  field<Code>(...said).text;

export const readField = textMatcher(fieldTexts);
