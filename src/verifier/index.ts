export { canonicalJson, fromBase64, toBase64, toHex, type JsonValue } from './encoding.ts';
export { parseLeaf, splitBundle, type Leaf } from './leaf.ts';
export { parseCheckpoint, parseNote, parseVerifierKey, sameCheckpoint, verifyNote } from './note.ts';
export type { Checkpoint, Note, NoteSignature, NoteVerdict, VerifierKey } from './note.ts';
export { decodeCompactReceipt, parseReceipt, type Receipt, type ReceiptProof } from './receipt.ts';
export { bundlePath, tilePath } from './tile-path.ts';
export { emptyRoot, leafHash, nodeHash, rootOf, verifyConsistency, verifyInclusion } from './tree.ts';
export type { ConsistencyClaim, InclusionClaim } from './tree.ts';
export { verifyLog, walkLog } from './verify-log.ts';
export type { FetchBytes, LogFinding, LogFindingCode, LogOptions, LogVerdict, PlacedLeaf } from './verify-log.ts';
export {
  verifyReceipt,
  type FalseReason,
  type ReceiptVerdict,
  type Trust,
  type UnknownReason,
} from './verify-receipt.ts';
