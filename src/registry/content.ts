import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Bilingual, Ground } from '../law/index.ts';
import type { Answers, EntryContent } from '../procedures/kit/index.ts';
import { commit, newSalt, type JsonObject } from '../record-log/index.ts';
import type { PublicFacts, PublicValue } from './projection.ts';
import { registerOf, type EntryField } from './registers/index.ts';

/** The content of a version, checked against the declaration of its register and ready to be written. */
export interface SealedContent {
  status: string;
  public: PublicFacts;
  restricted: { data: PublicFacts; salt: string; commitment: string } | null;
  /** SHA-256 over the canonical JSON of the public part, hex: the same that anybody computes from the published entry. */
  publicHash: string;
}

/**
 * Checks and seals. Throws when a procedure would make public what its register does not declare public, keep what it does not declare at
 * all, leaves out what the register requires, or uses a status that the register does not know: a fault of ours, never of the person.
 */
export function sealContent(registerName: string, content: EntryContent): SealedContent {
  const register = registerOf(registerName);
  if (!(content.status in register.statuses))
    throw new Error(`Register ${registerName} knows no status ${JSON.stringify(content.status)}`);
  const declared = new Map(register.fields.map((field) => [field.name, field]));
  const open = recorded(content.public);
  for (const [name, value] of Object.entries(open)) checkPublic(registerName, declared.get(name), name, value);
  const missing = register.fields.find((field) => field.required && !(field.name in open));
  if (missing !== undefined) throw new Error(`Register ${registerName} requires ${missing.name}`);
  const closed = recorded(content.restricted);
  const unknown = Object.keys(closed).find((name) => !declared.has(name));
  if (unknown !== undefined) throw new Error(`Register ${registerName} does not declare ${JSON.stringify(unknown)}`);
  return { status: content.status, public: open, restricted: sealRestricted(closed), publicHash: sha256(open) };
}

function checkPublic(register: string, field: EntryField | undefined, name: string, value: PublicValue): void {
  if (field?.visibility !== 'public')
    throw new Error(`Register ${register} does not declare ${JSON.stringify(name)} as public`);
  if ((field.kind === 'list') !== Array.isArray(value))
    throw new Error(`${name} of register ${register} ${field.kind === 'list' ? 'is' : 'is not'} a list`);
}

function sealRestricted(data: PublicFacts): SealedContent['restricted'] {
  if (Object.keys(data).length === 0) return null;
  const salt = newSalt();
  return { data, salt, commitment: commit(data, salt) };
}

/** What is recorded of answers: nothing empty, and text in one Unicode form, so that equal texts have equal hashes. */
function recorded(answers: Answers): PublicFacts {
  const facts: Record<string, PublicValue> = {};
  for (const [name, value] of Object.entries(answers)) {
    if (value === undefined || value === null || value === '') continue;
    if (typeof value === 'object') {
      if (value.length > 0) facts[name] = value.map((item) => recordedText(name, item));
    } else facts[name] = typeof value === 'string' ? recordedText(name, value) : value;
  }
  return facts;
}

function recordedText(name: string, text: string): string {
  if (!text.isWellFormed() || text.includes('\0')) throw new Error(`${name} holds what is no text`);
  return text.normalize('NFC');
}

/**
 * SHA-256 over the canonical JSON (RFC 8785) of a public part, hex. Names of fields, texts, numbers and lists of texts are all there
 * is in one, so canonical means no more than sorted by name.
 */
export function publicHash(facts: PublicFacts): string {
  return hash('sha256', JSON.stringify(facts, Object.keys(facts).sort()), 'hex');
}

/** SHA-256 over the canonical JSON (RFC 8785) of a value, hex. */
export function sha256(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('Only JSON can be hashed');
  return hash('sha256', text, 'hex');
}

export interface LeafFacts {
  register: string;
  version: number;
  sealed: SealedContent;
  reason: Bilingual | null;
  grounds: readonly Ground[];
  actId: string | null;
}

/** What the log keeps of a version: hashes and citations, nothing about a person. */
export function leafBody(facts: LeafFacts): JsonObject {
  return {
    register: facts.register,
    version: facts.version,
    status: facts.sealed.status,
    publicHash: facts.sealed.publicHash,
    restrictedCommitment: facts.sealed.restricted?.commitment ?? null,
    reasonHash: facts.reason === null ? null : sha256(facts.reason),
    grounds: [...facts.grounds],
    act: facts.actId,
  };
}

/** Kinds of leaves that this room enters. */
export const LEAF_PUBLISHED = 'entry.published';
export const LEAF_REVISED = 'entry.revised';
