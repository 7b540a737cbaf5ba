import { createHash, generateKeyPairSync, sign } from 'node:crypto';

/** A witness made from the specifications alone (C2SP signed-note, tlog-cosignature: cosignature/v1, Ed25519, type 04). */
export interface TestWitness {
  name: string;
  /** `name+id+base64` */
  key: string;
  /** Signature line, with its line feed, over the text of a note. */
  line(text: string, seconds: number): string;
  /** The note with its signature line added. */
  cosign(note: string, seconds: number): string;
}

export function testWitness(name: string): TestWitness {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x!, 'base64url');
  const typed = Buffer.concat([Buffer.from([0x04]), raw]);
  const id = createHash('sha256')
    .update(Buffer.concat([Buffer.from(name), Buffer.from('\n'), typed]))
    .digest()
    .subarray(0, 4);
  const line = (text: string, seconds: number): string => {
    const time = Buffer.alloc(8);
    time.writeBigUInt64BE(BigInt(seconds));
    const signature = sign(null, Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`), privateKey);
    return `\u2014 ${name} ${Buffer.concat([id, time, signature]).toString('base64')}\n`;
  };
  return {
    name,
    key: `${name}+${id.toString('hex')}+${typed.toString('base64')}`,
    line,
    cosign: (note, seconds) => note + line(note.slice(0, note.lastIndexOf('\n\n') + 1), seconds),
  };
}
