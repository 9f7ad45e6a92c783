const text = { type: 'string' };
const choice = {
  type: 'object',
  required: ['firstName', 'color', 'chosenAt'],
  properties: { firstName: text, color: text, chosenAt: { type: 'string', format: 'date-time' } },
};
const error = {
  description: 'Refused',
  content: {
    'application/json': {
      schema: {
        type: 'object',
        required: ['statusCode', 'message', 'errorType'],
        properties: { statusCode: { type: 'integer' }, message: text, errorType: text },
      },
    },
  },
};
const answer = (description: string, schema: object) => ({
  description,
  content: { 'application/json': { schema } },
});
const refusals = { 400: error, 401: error, 403: error, 429: error };

export const openapi = {
  openapi: '3.1.0',
  info: { title: 'Palette', version: '1.0.0', description: 'Favourite colours of the people of a tenant.' },
  security: [{ cognito: [] }],
  components: {
    securitySchemes: {
      cognito: {
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'JWT',
        description: 'An access token of the Amazon Cognito user pool that /sign-in.json names.',
        'x-amazon-apigateway-authtype': 'cognito_user_pools',
      },
    },
  },
  paths: {
    '/colors': {
      get: {
        summary: 'The colours of a person, or of everybody; the newest first',
        parameters: [
          { name: 'firstName', in: 'query', schema: text },
          { name: 'cursor', in: 'query', schema: text },
        ],
        responses: {
          200: answer('Up to 100 choices', {
            type: 'object',
            required: ['items'],
            properties: { items: { type: 'array', items: choice }, cursor: text },
          }),
          ...refusals,
        },
      },
      post: {
        summary: 'Chooses a colour for a person',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['firstName', 'color'],
                properties: { firstName: text, color: text },
              },
            },
          },
        },
        responses: { 201: answer('The choice', choice), ...refusals },
      },
    },
    '/health': {
      get: { summary: 'Whether the application runs', security: [], responses: { 200: { description: 'It runs' } } },
    },
  },
};
