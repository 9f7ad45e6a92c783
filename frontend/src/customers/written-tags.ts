import { type Tags, tagText } from '@console/core/contract/tags';

/** `ring=early` of each tag, by key. */
export const tagTexts = (tags: Tags): string[] =>
  Object.entries(tags)
    .map(([key, value]) => tagText(key, value))
    .sort();
