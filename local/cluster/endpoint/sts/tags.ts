import { AwsError } from '../aws-error.ts';

const mostTags = 50;
const keyForm = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u;
const valueForm = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u;

/** The session tags of a form: `Tags.member.1.Key`, `Tags.member.1.Value`. @throws AwsError */
export function tagsIn(form: Readonly<Record<string, string>>): Record<string, string> {
  const members = Object.keys(form).flatMap((name) => /^Tags\.member\.(\d+)\.Key$/.exec(name)?.[1] ?? []);
  const tags = members.map((number) => {
    const [key = '', value = ''] = [form[`Tags.member.${number}.Key`], form[`Tags.member.${number}.Value`]];
    if (!keyForm.test(key) || key.toLowerCase().startsWith('aws:')) throw invalid(`The tag key "${key}" is not valid.`);
    if (!valueForm.test(value)) throw invalid(`The value of the tag ${key} is not valid.`);
    return [key, value] as const;
  });
  if (tags.length > mostTags) throw invalid(`There are ${tags.length} tags, and at most ${mostTags} are possible.`);
  if (new Set(tags.map(([key]) => key.toLowerCase())).size < tags.length) {
    throw new AwsError(
      'InvalidParameterValue',
      'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
    );
  }
  return Object.fromEntries(tags);
}

const invalid = (message: string) => new AwsError('ValidationError', message);

/** How much of the space for tags and the policy is used, in percent; AWS packs them more tightly. */
export function packedSize(tags: Readonly<Record<string, string>>, policy = ''): number {
  const characters = Object.entries(tags).reduce((sum, [key, value]) => sum + key.length + value.length, policy.length);
  return Math.ceil((characters / largestPacked) * 100);
}

const largestPacked = 8_192;
