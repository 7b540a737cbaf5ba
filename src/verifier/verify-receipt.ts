import { fromBase64, sameBytes, utf8 } from './encoding.ts';
import { parseLeaf, type Leaf } from './leaf.ts';
import { ed25519Holds, parseCheckpoint, parseNote, parseVerifierKey, verifyNote, type VerifierKey } from './note.ts';
import { parseReceipt, receiptStatement, type Receipt, type ReceiptProof } from './receipt.ts';
import { leafHash, verifyInclusion } from './tree.ts';

/** Why a receipt is false. One is enough. */
export type FalseReason =
  | 'leafMalformed'
  | 'leafHashWrong'
  | 'keyMalformed'
  | 'keyNameWrong'
  | 'signatureWrong'
  | 'checkpointMalformed'
  | 'checkpointOriginWrong'
  | 'checkpointSizeWrong'
  | 'checkpointSignatureWrong'
  | 'inclusionWrong';

/** Why nothing can be said for certain although nothing is wrong. */
export type UnknownReason = 'notAReceipt' | 'keyUnknown' | 'checkpointKeyUnknown' | 'notYetIncluded';

export interface ReceiptVerdict {
  /** `true`: a trusted key signed it and the log holds it. `false`: something in it is wrong. `cannotTell`: neither. */
  verdict: 'true' | 'cannotTell' | 'false';
  /** Every reason found, empty when true. */
  reasons: (FalseReason | UnknownReason)[];
  /** The record that the receipt speaks of, when it can be read. Only to be believed when the verdict is not `false`. */
  leaf: Leaf | null;
  receipt: Receipt | null;
  /** Names of trusted witnesses that cosigned the checkpoint. */
  witnesses: string[];
}

export interface Trust {
  /** Keys (`name+id+base64`) of the log, and of witnesses, that the person checking trusts. */
  trustedKeys: string[];
}

/** Checks a receipt (JSON text, value, compact text or link) without any network. Never throws for a bad receipt. */
export async function verifyReceipt(source: unknown, trust: Trust): Promise<ReceiptVerdict> {
  const receipt = await parseReceipt(source);
  if (receipt === null)
    return { verdict: 'cannotTell', reasons: ['notAReceipt'], leaf: null, receipt: null, witnesses: [] };
  const trusted = await readKeys(trust.trustedKeys);
  const wrong = await wrongInStatement(receipt);
  const unknown: UnknownReason[] = trusted.some((key) => key.text === receipt.key) ? [] : ['keyUnknown'];
  let witnesses: string[] = [];
  if (receipt.proof === null) {
    unknown.push('notYetIncluded');
  } else {
    const proof = await checkProof(receipt, receipt.proof, trusted);
    wrong.push(...proof.wrong);
    unknown.push(...proof.unknown);
    ({ witnesses } = proof);
  }
  const reasons = wrong.length > 0 ? wrong : unknown;
  const verdict = wrong.length > 0 ? 'false' : unknown.length > 0 ? 'cannotTell' : 'true';
  return {
    verdict,
    reasons,
    leaf: parseLeaf(utf8(receipt.leaf)),
    receipt,
    witnesses: verdict === 'false' ? [] : witnesses,
  };
}

/** Reads keys that were configured. Throws on a malformed one: silently trusting fewer keys would hide a mistake. */
export async function readKeys(texts: string[]): Promise<VerifierKey[]> {
  const keys = await Promise.all(texts.map(parseVerifierKey));
  const bad = keys.indexOf(null);
  if (bad >= 0) throw new Error(`Not a verifier key: ${texts[bad]}`);
  return keys as VerifierKey[];
}

async function wrongInStatement(receipt: Receipt): Promise<FalseReason[]> {
  const wrong: FalseReason[] = [];
  const leafBytes = utf8(receipt.leaf);
  if (parseLeaf(leafBytes) === null) wrong.push('leafMalformed');
  const claimed = fromBase64(receipt.leafHash);
  if (claimed === null || !sameBytes(claimed, await leafHash(leafBytes))) wrong.push('leafHashWrong');
  const key = await parseVerifierKey(receipt.key);
  if (key === null || key.kind !== 'log') return [...wrong, 'keyMalformed'];
  if (key.name !== receipt.origin) wrong.push('keyNameWrong');
  const signature = fromBase64(receipt.signature);
  const statement = receiptStatement(receipt.origin, receipt.leafHash);
  if (signature === null || !(await ed25519Holds(key.publicKey, signature, statement))) wrong.push('signatureWrong');
  return wrong;
}

interface ProofVerdict {
  wrong: FalseReason[];
  unknown: UnknownReason[];
  witnesses: string[];
}

async function checkProof(receipt: Receipt, proof: ReceiptProof, trusted: VerifierKey[]): Promise<ProofVerdict> {
  const note = parseNote(proof.checkpoint);
  const checkpoint = note === null ? null : parseCheckpoint(note.text);
  if (note === null || checkpoint === null) return { wrong: ['checkpointMalformed'], unknown: [], witnesses: [] };
  const wrong: FalseReason[] = [];
  const unknown: UnknownReason[] = [];
  if (checkpoint.origin !== receipt.origin) wrong.push('checkpointOriginWrong');
  if (checkpoint.size !== proof.size) wrong.push('checkpointSizeWrong');
  // The log may have changed keys since the receipt: any trusted key of this log will do, and so will the receipt's own,
  // whose trust is judged apart.
  const own = await parseVerifierKey(receipt.key);
  const keys = trusted.filter((key) => key.kind === 'witness' || key.name === receipt.origin);
  if (own !== null && !keys.some((key) => key.text === own.text)) keys.push(own);
  const signed = await verifyNote(note, keys);
  if (signed.signed === 'false') wrong.push('checkpointSignatureWrong');
  if (signed.signed === 'unknown') unknown.push('checkpointKeyUnknown');
  const claim = {
    index: proof.index,
    size: checkpoint.size,
    leafHash: await leafHash(utf8(receipt.leaf)),
    root: checkpoint.root,
  };
  const hashes = proof.hashes.map((hash) => fromBase64(hash)!);
  if (!(await verifyInclusion({ ...claim, proof: hashes }))) wrong.push('inclusionWrong');
  return { wrong, unknown, witnesses: signed.by.filter((key) => key.kind === 'witness').map((key) => key.name) };
}
