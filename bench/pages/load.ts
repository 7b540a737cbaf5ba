import { connect } from 'node:net';

/** A small load generator for machines without wrk: `load.ts URL CONNECTIONS SECONDS [COOKIE]` prints answers a second. */
const [address = '', connections = '16', seconds = '2', cookie = ''] = process.argv.slice(2);
const url = new URL(address);
const request = `GET ${url.pathname}${url.search} HTTP/1.1\r\nhost: ${url.host}\r\n${cookie === '' ? '' : `cookie: ${cookie}\r\n`}\r\n`;
let answers = 0;
const until = performance.now() + Number(seconds) * 1000;

function drive(): void {
  const socket = connect(Number(url.port), url.hostname, () => socket.write(request));
  let left = -1;
  socket.on('data', (chunk: Buffer) => {
    let at = 0;
    if (left < 0) {
      const head = chunk.indexOf('\r\n\r\n');
      const length = /content-length: (\d+)/i.exec(chunk.subarray(0, head).toString('latin1'));
      if (head < 0 || length === null) throw new Error('an answer without a length');
      left = Number(length[1]);
      at = head + 4;
    }
    left -= chunk.length - at;
    if (left > 0) return;
    answers += 1;
    left = -1;
    if (performance.now() < until) socket.write(request);
    else socket.destroy();
  });
}

for (let n = 0; n < Number(connections); n += 1) drive();
process.on('exit', () => console.log((answers / Number(seconds)).toFixed(1)));
