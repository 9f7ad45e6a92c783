import { execFile } from 'node:child_process';

/** Runs a program to its end. @throws Error with its output when it fails */
export function runProgram(
  command: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = { PATH: process.env.PATH ?? '', LC_ALL: 'C' },
): Promise<string> {
  const [program = '', ...args] = command;
  return new Promise((resolve, reject) => {
    execFile(program, args, { cwd, env }, (error, stdout, stderr) => {
      if (!error) return resolve(stdout);
      const output = stderr.trim() || stdout.trim() || error.message;
      reject(new Error(`${program} failed: ${output}`, { cause: error }));
    });
  });
}

export const succeeds = (command: readonly string[], cwd: string): Promise<boolean> =>
  runProgram(command, cwd).then(
    () => true,
    () => false,
  );
