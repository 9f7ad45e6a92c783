import { readFileSync } from 'node:fs';

/** What the definition gives the application. It has no other settings. */
export const settings = {
  host: given('HOST'),
  port: Number(given('PORT')),
  webSocketPort: Number(given('WEB_SOCKET_PORT')),
  version: given('VERSION'),
  language: given('LANGUAGE_OF_ADMIN'),
  configuration: given('CONFIGURATION'),
  database: {
    host: given('DATABASE_HOST'),
    port: Number(given('DATABASE_PORT')),
    user: given('DATABASE_USER'),
    password: given('DATABASE_PASSWORD'),
  },
};

function given(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is missing`);
  return value;
}

/** A line such as `data_dir = /data` of the configuration file. */
export function configured(name: string): string {
  const found = new RegExp(`^${name} = (.*)$`, 'm').exec(readFileSync(settings.configuration, 'utf8'))?.[1];
  if (found === undefined) throw new Error(`${settings.configuration} has no ${name}`);
  return found;
}

/** `--name=value`, or `--name` alone. */
export function option(args: readonly string[], name: string): string | undefined {
  const found = args.find((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`));
  return found === undefined ? undefined : found.slice(name.length + 3);
}
