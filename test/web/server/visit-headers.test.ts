import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { test } from 'node:test';
import { visitHeaders } from '../../../src/web/server/request/visit-headers.ts';
import { atEnd } from '../../database.ts';

test('the headers of a visit are read as Node.js reads them, in any spelling, absent, empty and sent twice', async () => {
  const read: [unknown, unknown][] = [];
  const server = createServer((request, response) => {
    const { cookie, 'if-none-match': ifNoneMatch, 'accept-encoding': acceptEncoding } = request.headers;
    read.push([visitHeaders(request), { cookie, ifNoneMatch, acceptEncoding }]);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atEnd(() => void server.close());
  const { port } = server.address() as { port: number };
  const requests = [
    'Host: x',
    'Host: x\r\nCookie: a=1; b=2\r\nAccept-Encoding: gzip, br',
    'host: x\r\nCOOKIE: a=1\r\ncookie: motcua-phien=2\r\nif-none-match: "a"\r\nIf-None-Match: W/"b"',
    'host: x\r\naccept-encoding:\r\naccept-encoding: br\r\nx-cookie: a=1\r\nCookied: 2',
  ];
  for (const headers of requests) {
    const socket = connect(port, '127.0.0.1');
    socket.write(`GET / HTTP/1.1\r\n${headers}\r\nconnection: close\r\n\r\n`);
    await new Promise((resolve) => socket.once('close', resolve).resume());
  }
  assert.equal(read.length, requests.length);
  for (const [ours, theirs] of read) assert.deepEqual(ours, theirs);
});
