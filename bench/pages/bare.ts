import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

/** Bare node:http, serving at each path the very bytes and headers that the portal serves there. Arguments: address of the portal, file of paths. */
const [portal = '', file = ''] = process.argv.slice(2);
const kept = new Map<string, { body: Buffer; headers: Record<string, string> }>();
for (const path of readFileSync(file, 'utf8').trim().split('\n')) {
  const answer = await fetch(portal + path, { headers: { 'accept-encoding': 'identity' } });
  if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
  const body = Buffer.from(await answer.arrayBuffer());
  const headers = Object.fromEntries(
    [...answer.headers].filter(([name]) => !/^(date|connection|keep-alive|transfer-encoding)$/.test(name)),
  );
  kept.set(path, { body, headers: { ...headers, 'content-length': String(body.length) } });
}
const server = createServer((request, response) => {
  const { body, headers } = kept.get(request.url!)!;
  response.writeHead(200, headers);
  response.end(body);
});
server.listen(0, '127.0.0.1', () =>
  console.log(`READY http://127.0.0.1:${(server.address() as { port: number }).port}`),
);
