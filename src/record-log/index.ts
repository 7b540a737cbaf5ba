export {
  addCosignature,
  COSIGNABLE_SECONDS,
  MAX_COSIGNED_BYTES,
  type CosignatureOutcome,
  type CosignatureRefusal,
} from './witness/cosignature.ts';
export { signNote } from './checkpoint.ts';
export { enterLeaf, enterLeaves, leavesToEnter, type EnteredLeaf } from './enter-leaf.ts';
export { commit, MAX_LEAF_BYTES, newSalt, type JsonObject, type JsonValue, type LeafInput } from './leaf.ts';
export { consistencyProof, inclusionProof, type InclusionProof } from './prove.ts';
export {
  leafPosition,
  logState,
  readCheckpoint,
  readEntries,
  readHeadWith,
  readLogFile,
  readTile,
} from './read-log.ts';
export type { LogState, PublishedCheckpoint, ServedFile } from './read-log.ts';
export { buildReceipt, compactReceipt, readReceipt, type Receipt } from './receipt.ts';
export { LogFault, sequence, type LogFaultCode, type Sequenced, type SequenceOptions } from './sequence.ts';
export { startSequencer, type Sequencer, type SequencerOptions } from './sequencer.ts';
export { loadOrCreateSigner, signerFrom, type Signer } from './signer.ts';
export { lagSeconds, watchLog } from './watch-log.ts';
export { addWitness, listWitnesses, retireWitness, type Witness, type WitnessRefusal } from './witness/witness.ts';
export { parseLogPath, type LogFile, type TileId } from './tree/tile.ts';

/** The log's private key inside the data folder. */
export const LOG_KEY_FILE = 'log-key.pem';

/** Tables that the application may fill and read, never change: asserted at start-up. */
export const APPEND_ONLY = ['log_leaf', 'log_index', 'log_tile', 'log_checkpoint', 'log_cosignature'] as const;
