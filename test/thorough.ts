/**
 * `THOROUGH=1 npm test`, which build servers run: every look of every page, every odd text in every field. Without it the samples
 * that `docs/decisions/2026-11-22-what-tests-cost.md` names, which end within ten minutes.
 */
export const THOROUGH = process.env['THOROUGH'] === '1';
