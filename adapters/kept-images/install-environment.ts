/** What package managers need to reach a registry, and other programs to find what they need. */
const passedOn =
  /^(PATH|HOME|TMPDIR|LANG|LC_ALL|(https?|no|all)_proxy|npm_config_(registry|cafile|userconfig|proxy|https_proxy|noproxy)|PIP_\w+|UV_\w+|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR)|REQUESTS_CA_BUNDLE|GIT_SSL_CAINFO)$/i;

/** The environment for commands that make an image: nothing of the console but where it is in the network. */
export const installEnvironment = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      passedOn.test(name) && value !== undefined ? [[name, value] as const] : [],
    ),
  );
