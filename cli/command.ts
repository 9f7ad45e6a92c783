import type { Command } from 'commander';
import { type Client, createClient } from './http/client.ts';
import type { Io } from './io.ts';
import { type ConnectOptions, openSession } from './sign-in/session.ts';

/** What every command understands. */
export interface SharedOptions extends ConnectOptions {
  json?: boolean;
}

/** One command as it was typed. */
export interface Call<Options> {
  io: Io;
  options: SharedOptions & Options;
  /** The arguments, in order. */
  args: string[];
  connect(): Promise<Client>;
  /** The API's answer with --json, else `lines`. */
  print(answer: unknown, lines: () => string[]): void;
}

/** A body for commander's `action`. */
export const acts =
  <Options extends object = object>(io: Io, act: (call: Call<Options>) => Promise<void>) =>
  async (...parameters: unknown[]): Promise<void> => {
    const command = parameters.at(-1) as Command;
    const options = command.optsWithGlobals<SharedOptions & Options>();
    const print = (answer: unknown, lines: () => string[]): void => {
      if (options.json) io.out(JSON.stringify(answer, null, 2));
      else for (const line of lines()) io.out(line);
    };
    const connect = async (): Promise<Client> => {
      const { apiUrl, token } = await openSession(options, io);
      return createClient(apiUrl, token, io);
    };
    await act({ io, options, args: command.args, connect, print });
  };
