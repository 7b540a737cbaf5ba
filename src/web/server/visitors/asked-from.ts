import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import type { Config } from '../../../platform/config/index.ts';

/**
 * Where a request comes from: the address of the connection, or, as far as trusted proxies tell (X-Forwarded-For), of whoever asked
 * the first of them. What is no address is not believed.
 */
export function askedFrom(
  trust: Config['trustProxy'],
): (request: Pick<IncomingMessage, 'headers' | 'socket'>) => string {
  const trusts = trusting(trust);
  return ({ headers, socket }) => {
    const connection = socket.remoteAddress ?? '';
    const told = headers['x-forwarded-for'];
    if (trusts === null || typeof told !== 'string') return connection;
    // The nearest first. Each is believed as long as the one before it is trusted.
    const hops = [
      connection,
      ...told
        .split(',')
        .toReversed()
        .flatMap((one) => one.trim() || []),
    ];
    const last = hops.findIndex((address, hop) => hop === hops.length - 1 || !trusts(address, hop));
    const address = hops[last] ?? '';
    return isIP(address) === 0 ? connection : address;
  };
}

function trusting(trust: Config['trustProxy']): ((address: string, hop: number) => boolean) | null {
  if (trust === false) return null;
  if (typeof trust === 'number') return (_, hop) => hop < trust;
  const networks = new BlockList();
  for (const one of trust) {
    const [address = '', prefix] = one.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (prefix === undefined) networks.addAddress(address, family);
    else networks.addSubnet(address, Number(prefix), family);
  }
  return (address) => isIP(address) !== 0 && networks.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}
