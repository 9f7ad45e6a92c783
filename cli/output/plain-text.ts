// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes
const controlCharacters = /\u001b\[[0-9;?]*[ -/]*[@-~]|[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/g;

/** Without what could command the terminal: names and logs are written by others. */
export const plainText = (text: string): string => text.replace(controlCharacters, '');
