// Loaded into each function before its own code.
const cognito = /^https:\/\/cognito-idp\.[^/]+\.amazonaws\.com/;
const plain = globalThis.fetch;
globalThis.fetch = (input, init) =>
  plain(typeof input === 'string' ? input.replace(cognito, process.env.EMULATOR_ENDPOINT) : input, init);
