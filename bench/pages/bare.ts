import { createServer } from 'node:http';

/** Bare node:http, serving at each path the very bytes and headers that the portal serves there. Argument: address of the portal; the rest are paths. */
const [portal = '', ...paths] = process.argv.slice(2);
const kept = new Map<string, { body: Buffer; headers: Record<string, string> }>();
for (const path of paths) {
  const answer = await fetch(portal + path, { headers: { 'accept-encoding': 'identity' } });
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
