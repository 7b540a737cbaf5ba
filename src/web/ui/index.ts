/** The front door of the face: everything other rooms may use. */
export * from './html.ts';
export * from './text.ts';
export * from './page.ts';
export * from './asset-store.ts';
