import { upload as example } from '@console/core/contract/examples';
import { upload, uploadInput } from '@console/core/contract/upload';
import { notFound } from '@console/core/errors';
import { announceUpload, requireUploads } from '@console/core/uploads/announce-upload';
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Api, Env } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { demandBody } from '../../edge/body.ts';
import { at, changeHeaders, changeProblems, idParameter, json, jsonBody } from '../../openapi/describe.ts';
import { runMutation } from '../../requests/run-mutation.ts';

const announce = createRoute({
  ...at('POST /uploads', 'Announce a file, whose content is sent next'),
  middleware: demandBody,
  request: { headers: changeHeaders, body: jsonBody(uploadInput, { name: 'acme.dump', bytes: 48_213 }) },
  responses: {
    201: json(upload, 'Waiting for the content', { ...example, status: 'waiting', database: null }),
    ...changeProblems,
  },
});

const read = createRoute({
  ...at('GET /uploads/:id', 'A file that was uploaded, and what is in it'),
  request: { params: idParameter },
  responses: { 200: json(upload, 'The upload', example), ...changeProblems },
});

const content = createRoute({
  ...at('PUT /uploads/:id/content', 'Send the content of a file, as it is; the answer says what is in it'),
  request: {
    params: idParameter,
    body: { content: { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } } },
  },
  responses: { 200: json(upload, 'What is in it', example), ...changeProblems },
});

/** Files that people send to the console. Each belongs to the person who announced it. */
export function uploadRoutes(api: Api, deps: ApiDeps): void {
  const own = async (c: Context<Env>, id: string) => {
    const uploads = requireUploads(deps);
    const found = await uploads.find(id);
    if (found?.createdBy !== c.get('person').email) throw notFound(`Upload "${id}"`, id);
    return { uploads, found };
  };
  api.openapi(announce, async (c) => {
    const answerOf = (body: z.output<typeof upload>) => ({ status: 201 as const, body });
    const answer = await runMutation(c, deps, (r) => announceUpload(deps, r, c.req.valid('json')), answerOf);
    return c.json(answer.body, answer.status);
  });
  api.openapi(read, async (c) => c.json((await own(c, c.req.valid('param').id)).found, 200));
  api.openapi(content, async (c) => {
    const { id } = c.req.valid('param');
    const { uploads } = await own(c, id);
    return c.json(await uploads.write(id, c.req.raw.body ?? new Blob([]).stream()), 200);
  });
}
