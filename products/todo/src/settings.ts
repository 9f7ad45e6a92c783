export interface DatabaseSettings {
  host: string;
  port: number;
  database: string;
  user: string;
  password: string;
  /** Encrypt the connection and verify the server's certificate. */
  verifyTls: boolean;
}

export interface Settings {
  host: string;
  port: number;
  customerName: string;
  version: string;
  database: DatabaseSettings;
}

type Environment = Record<string, string | undefined>;

function required(env: Environment, name: string): string {
  const value = env[name];
  if (!value) throw new Error(`${name} is not set: give it in the environment`);
  return value;
}

function portNumber(env: Environment, name: string, fallback: number): number {
  const text = env[name] ?? String(fallback);
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`${name} must be a port from 0 to 65535, and not "${text}"`);
  }
  return port;
}

const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.');

function verifyTls(env: Environment, host: string): boolean {
  const mode = env.DATABASE_SSL ?? (isLoopback(host) ? 'disable' : 'verify');
  if (mode !== 'disable' && mode !== 'verify') {
    throw new Error(`DATABASE_SSL must be "verify" or "disable", and not "${mode}"`);
  }
  return mode === 'verify';
}

/** Settings from the environment. @throws with the name of the variable that is wrong. */
export function readSettings(env: Environment): Settings {
  const databaseHost = required(env, 'DATABASE_HOST');
  return {
    host: env.HOST ?? '127.0.0.1',
    port: portNumber(env, 'PORT', 3000),
    customerName: env.CUSTOMER_NAME || 'To-do',
    version: env.APP_VERSION || '1.1.0',
    database: {
      host: databaseHost,
      port: portNumber(env, 'DATABASE_PORT', 5432),
      database: required(env, 'DATABASE_NAME'),
      user: required(env, 'DATABASE_USER'),
      password: required(env, 'DATABASE_PASSWORD'),
      verifyTls: verifyTls(env, databaseHost),
    },
  };
}
