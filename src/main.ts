import { runCommand, type Io } from './cli/index.ts';

// `motcua … | head` closes its end early: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const io: Io = {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  progress: (text, last) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${text}\u001B[K${last ? '\n' : ''}`);
    else if (last) process.stderr.write(`${text}\n`);
  },
  stdin: async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  },
};

const [command = '', ...args] = process.argv.slice(2);
if (command === 'serve') {
  const { serve } = await import('./serve.ts');
  process.exitCode = await serve(io);
} else {
  process.exitCode = await runCommand([command, ...args], io);
}
