// Zod otherwise tries out, with the first schema, whether it may compile code, which a strict content security policy
// reports as a violation. A script of its own, since bundled modules run in an order of the bundler's.
globalThis.__zod_globalConfig = { jitless: true };
