import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import type { Services } from '../services.ts';

/** OpenAPI 3.1 from the very schemas that requests are checked with; `/openapi.json`. */
export async function registerApi(app: FastifyInstance, services: Services): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Một Cửa AI',
        version: '1',
        description:
          'One-stop AI portal and national database of AI systems (Law 134/2025/QH15, Decree 142/2026/NĐ-CP art. 14.3.b).',
      },
      servers: [{ url: services.config.baseUrl }],
      components: {
        securitySchemes: { apiKey: { type: 'http', scheme: 'bearer', description: 'Key of a party: `mcai_…`' } },
      },
    },
  });
  app.get('/openapi.json', { schema: { hide: true } }, (_request, reply) =>
    reply.header('cache-control', 'no-cache').send(app.swagger()),
  );
}
