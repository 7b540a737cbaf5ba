import { readFileSync } from 'node:fs';
import { connect } from 'node:net';

/** A load generator for machines without wrk: `load.ts URL CONNECTIONS SECONDS FILE FROM [COOKIE]` asks for the paths of a file, from a place on, and prints as wrk does. */
const [address = '', connections = '16', seconds = '2', file = '', from = '0', cookie = ''] = process.argv.slice(2);
const url = new URL(address);
const head = ` HTTP/1.1\r\nhost: ${url.host}\r\n${cookie === '' ? '' : `cookie: ${cookie}\r\n`}\r\n`;
const requests = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((path) => Buffer.from(`GET ${path}${head}`));
let asked = 0;
let answers = 0;
let refused = 0;
const until = performance.now() + Number(seconds) * 1000;

function next(): Buffer {
  const request = requests[(Number(from) + asked) % requests.length]!;
  asked += 1;
  return request;
}

function drive(): void {
  const socket = connect(Number(url.port), url.hostname, () => socket.write(next()));
  let left = -1;
  socket.on('data', (chunk: Buffer) => {
    let at = 0;
    if (left < 0) {
      const end = chunk.indexOf('\r\n\r\n');
      const text = chunk.subarray(0, end).toString('latin1');
      const length = /content-length: (\d+)/i.exec(text);
      if (end < 0 || length === null) throw new Error('an answer without a length');
      if (!/^HTTP\/1.1 [23]/.test(text)) refused += 1;
      left = Number(length[1]);
      at = end + 4;
    }
    left -= chunk.length - at;
    if (left > 0) return;
    answers += 1;
    left = -1;
    if (performance.now() < until) socket.write(next());
    else socket.destroy();
  });
}

for (let n = 0; n < Number(connections); n += 1) drive();
process.on('exit', () => {
  if (refused > 0) console.log(`Non-2xx or 3xx responses: ${refused}`);
  console.log(`Requests/sec: ${(answers / Number(seconds)).toFixed(1)}\nasked ${asked}`);
});
