export * from './effect.ts';
export * from './field.ts';
export * from './finding.ts';
export * from './procedure.ts';
