import { z } from 'zod';

export const text = z.string('must be text');

export const productId = text.regex(
  /^[a-z][a-z0-9-]{0,38}[a-z0-9]$/,
  'must be 2 to 40 of a-z, 0-9 and "-", and begin with a letter',
);

export const versionName = text.regex(
  /^[A-Za-z0-9][A-Za-z0-9._+-]{0,63}$/,
  'must be 1 to 64 of letters, digits and . _ + -',
);

export const environmentName = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'must be a name of an environment variable, such as DATABASE_HOST');

/** A name that becomes part of names on AWS: of a process, a folder, a schedule. */
export const partName = text.regex(
  /^[a-z][a-z0-9-]{0,30}$/,
  'must be 1 to 31 of a-z, 0-9 and "-", and begin with a letter',
);

/** A name within placeholders: of an option or a generated value. */
export const valueName = text.regex(
  /^[A-Za-z][A-Za-z0-9_-]{0,62}$/,
  'must be 1 to 63 of letters, digits, "_" and "-", and begin with a letter',
);

/** Inside a container. */
export const absolutePath = text
  .max(200, 'must be at most 200 characters')
  .regex(
    /^(\/(?!\.{1,2}(\/|$))[A-Za-z0-9._@+ -]+)+$/,
    'must be an absolute path inside the container, such as /var/lib/app',
  );

/** Letters, digits and `- _ . / *`, as listener rules of a load balancer take them. */
export const pathPattern = text
  .max(128, 'must be at most 128 characters')
  .regex(
    /^\/[A-Za-z0-9_.$/~"'@:+&()!,;=*?-]*$/,
    'must be a path that begins with "/", in which "*" stands for anything',
  )
  .refine((path) => path.replace(/[^*?]/g, '').length <= 5, 'must have at most 5 of "*" and "?"');

export const portNumber = z
  .int('must be a whole number')
  .min(1, 'must be 1 to 65535')
  .max(65_535, 'must be 1 to 65535');
