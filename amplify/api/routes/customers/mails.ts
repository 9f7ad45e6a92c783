import { mail as example, mailSummary } from '@console/core/contract/examples';
import { mail, mailList } from '@console/core/contract/mail';
import { ulid } from '@console/core/contract/text';
import { notFound } from '@console/core/errors';
import { createRoute } from '@hono/zod-openapi';
import type { Api } from '../../api.ts';
import type { ApiDeps } from '../../deps.ts';
import { at, codeParameter, json, problems } from '../../openapi/describe.ts';
import { applicationOf } from '../../requests/existing.ts';

const list = createRoute({
  ...at('GET /customers/:code/mails', 'What the application has sent, where it is kept: on one machine'),
  request: { params: codeParameter },
  responses: {
    200: json(mailList, 'The newest first', { enabled: true, items: [mailSummary], nextCursor: null }),
    ...problems,
  },
});

export const listMailsRoute = (api: Api, { store, mails }: ApiDeps) =>
  api.openapi(list, async (c) => {
    const items = await mails?.list(await applicationOf(store, c.req.valid('param').code));
    return c.json({ enabled: items !== undefined, items: items ?? [], nextCursor: null }, 200);
  });

const read = createRoute({
  ...at('GET /customers/:code/mails/:id', 'One message with its text'),
  request: { params: codeParameter.extend({ id: ulid }) },
  responses: { 200: json(mail, 'The message', example), ...problems },
});

export const readMailRoute = (api: Api, { store, mails }: ApiDeps) =>
  api.openapi(read, async (c) => {
    const { code, id } = c.req.valid('param');
    const found = await mails?.find(await applicationOf(store, code), id);
    if (!found) throw notFound(`Message "${id}"`, id);
    return c.json(found, 200);
  });
