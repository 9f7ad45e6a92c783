import { z } from 'zod';
import { environmentName, pathPattern, portNumber, text } from '../names.ts';
import { command, commands } from './commands.ts';
import { placedProcesses, processes } from './processes.ts';
import { schedules } from './schedules.ts';
import { files } from './state.ts';

const variables = z.record(environmentName, text.max(8192, 'must be at most 8192 characters'));

/** What happens before another version takes over. */
const upgradeFields = {
  commands: commands('migrate').min(1, 'must name at least one command').describe('Run one after the other'),
  downtime: z.boolean('must be true or false').describe('Whether the application is stopped meanwhile'),
};

const routes = z
  .array(
    z.strictObject({
      path: pathPattern.describe('Requests to this path; "*" stands for anything'),
      port: portNumber.describe('The port of the application that serves them'),
    }),
    'must be a list of routes, such as [{"path": "/websocket*", "port": 8072}]',
  )
  .max(4, 'must be at most 4 routes');

export const forwardedHeaders = ['X-Forwarded-Host'] as const;
const forwarded = z.array(
  z.enum(forwardedHeaders, `must be one of ${forwardedHeaders.join(', ')}`),
  `must be a list of headers: ${forwardedHeaders.join(', ')}`,
);

/** What both the definition and one place of it can say. */
const shared = {
  command: command.describe('Program and arguments; left out, those of the image'),
  setup: commands('setup').describe('Commands that run once per customer, before its first start'),
  environment: variables.describe('Environment variables. Values may hold placeholders such as ${database.host}'),
  secrets: variables.describe('Environment variables that are secret, such as ${database.password}'),
  files: files.describe('Text files from templates, by their path in the container'),
  schedules: schedules.describe('Commands that run at certain times'),
  routes: routes.describe('Paths that another port of the application serves'),
  sticky: z.boolean('must be true or false').describe('Whether the requests of a browser go to one task'),
  forwarded: forwarded.describe('Headers that tell the application its own address'),
};

/** How the application runs. */
export const runtime = {
  command: shared.command.optional(),
  entrypoint: command.optional().describe('Replaces the entry point of the image'),
  setup: shared.setup.default([]),
  upgrade: z
    .strictObject({ ...upgradeFields, downtime: upgradeFields.downtime.default(false) })
    .optional()
    .describe('What happens once per deployment of another version, before its tasks take over'),
  environment: shared.environment.default({}),
  secrets: shared.secrets.default({}),
  files: shared.files.default({}),
  processes: processes.default({}).describe('What runs beside the process that serves requests'),
  schedules: shared.schedules.default([]),
  routes: shared.routes.default([]),
  sticky: shared.sticky.default(false),
  forwarded: shared.forwarded.default([]),
};

/** What replaces the same word of the definition in one place. */
export const placedRuntime = {
  ...(Object.fromEntries(Object.entries(shared).map(([name, field]) => [name, field.optional()])) as {
    [Name in keyof typeof shared]: z.ZodOptional<(typeof shared)[Name]>;
  }),
  upgrade: z.strictObject(upgradeFields).partial().optional(),
  processes: placedProcesses.optional(),
};
