import type { Template } from 'aws-cdk-lib/assertions';

/** A template without what changes with the contents of bundles. */
export const scrubbed = (template: Template): unknown =>
  JSON.parse(JSON.stringify(template.toJSON()).replace(/[0-9a-f]{64}\.zip/g, '<bundle>.zip'));
