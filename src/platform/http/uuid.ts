/** Whether PostgreSQL would take the text as a uuid in its usual form: asked before an id from an address goes into a query. */
export function isUuid(text: unknown): text is string {
  return typeof text === 'string' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iv.test(text);
}
