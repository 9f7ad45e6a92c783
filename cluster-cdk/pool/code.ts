import { copyFileSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import type { Construct } from 'constructs';

/** The code of a function that serves pages: its handler, and the pages in a folder beside it. */
export function pagesCode(scope: Construct, triggers: string, pages: string | undefined): Code {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  try {
    for (const file of readdirSync(triggers)) {
      if (file === 'package.json' || /^pages\.[a-z.]+$/.test(file))
        copyFileSync(join(triggers, file), join(folder, file));
    }
    if (pages) cpSync(pages, join(folder, 'pages'), { recursive: true });
    const { bucket, s3ObjectKey } = new Asset(scope, 'Code', { path: folder });
    return Code.fromBucketV2(bucket, s3ObjectKey);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `api.handler` for `api.js`. */
export const handlerOf = (entry: string): string => `${entry.replace(/\.[cm]?js$/, '')}.handler`;
