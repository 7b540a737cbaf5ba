import { Type } from 'typebox';
import { Facts, Nullable, SystemSummarySchema } from './schemas.ts';

/** What is declared voluntarily about a system under Article 11 of the Law. */
const TransparencySchema = Type.Array(
  Type.Object({
    code: Type.String(),
    role: Type.String({ description: 'provider, deployer' }),
    declaredBy: Type.String({ description: 'Empty for a person who deploys' }),
    subject: Type.String({ description: 'Code of the system or of the deployment that it is about' }),
    status: Type.String(),
    facts: Facts,
    inForceFrom: Nullable(
      Type.String({ description: 'Of the version in force today; null: none is, and `facts` is the newest' }),
    ),
    inForceUntil: Nullable(Type.String()),
    gaps: Type.Array(Type.Object({ from: Type.String(), until: Nullable(Type.String()) }), {
      description: 'Days between versions on which none was in force; until null: still open',
    }),
    versions: Type.Array(
      Type.Object({ version: Type.Integer(), from: Type.String(), until: Nullable(Type.String()), facts: Facts }),
      { description: 'Every version that held on some day, with what it said' },
    ),
    url: Type.String(),
  }),
  { description: 'Voluntary declarations of provider and deployers; their absence says nothing' },
);

/** One system with what is declared about it. */
export const SystemSchema = Type.Object({
  ...SystemSummarySchema.properties,
  facts: Facts,
  transparency: TransparencySchema,
  provisions: Type.Array(Type.String()),
  logIndex: Nullable(
    Type.Integer({ description: 'Place in the record log; null for about a second after publication' }),
  ),
});
