import type { Role } from '../../../platform/identity/index.ts';

/** To look at a part, or to do something in it. */
export const ACCESS_KINDS = ['read', 'act'] as const;
export type AccessKind = (typeof ACCESS_KINDS)[number];

/** Whether the settings of a day leave a role to what stands under a path of the office: to look at it, or to do something in it. */
export type Leaves = (path: string, kind: AccessKind, role: Role) => boolean;

export const LEAVES_ALL: Leaves = () => true;
