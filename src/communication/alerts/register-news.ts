/** A publication of the registers as a letter tells it; this room does not see the registers, so they are given. */
export interface RegisterNews {
  readonly code: string;
  readonly name: string;
  /** Path of its page, without language. */
  readonly path: string;
  readonly sectors: readonly string[];
  readonly providerCode: string | null;
  /** System that it is about, when it is not one itself. */
  readonly aboutCode: string | null;
  readonly at: Date;
}
