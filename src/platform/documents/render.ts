import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Attachment } from './content.ts';

/** Typst source with the files it imports. Content comes as data: a template never has facts in it. */
export interface Template {
  main: string;
  files?: Record<string, string | Buffer>;
}

export interface RenderOptions {
  lang: 'vi' | 'en';
  /** Stands in the document and makes it the same bytes every time. */
  createdAt: Date;
  /** Archiving (default) or accessibility; a document with an attachment is always PDF/A-3a. */
  standard?: 'a-2a' | 'ua-1';
  attachment?: Attachment;
}

export interface RenderedPdf {
  pdf: Buffer;
  pages: number;
  /** `none`: some character has no glyph in our fonts, which the standards forbid; the document is tagged PDF 1.7 with a box in its place. */
  standard: 'a-2a' | 'ua-1' | 'a-3a' | 'none';
}

/** Where layouts lie; nothing outside can be read while rendering. */
const LAYOUTS = join(import.meta.dirname, 'layouts');
const LARGEST_DATA = 2_000_000;
/** Rounds of rendering after which the compiler forgets what it was not asked for again. */
const KEEP_ROUNDS = 5;

let compiler: NodeCompiler | undefined;

/**
 * Renders a document, about 6 ms a page, without giving way to other work. The template reads `sys.inputs.data` (JSON), `lang` and `attachment`.
 * Throws when the template does not compile with these data, and above 2 MB of data.
 */
export function renderPdf(template: Template, data: unknown, options: RenderOptions): RenderedPdf {
  const json = JSON.stringify(data, wellFormed);
  if (json.length > LARGEST_DATA) throw new RangeError(`A document of ${json.length} characters is too large`);
  compiler ??= NodeCompiler.create({ workspace: LAYOUTS, fontArgs: [{ fontBlobs: fonts() }] });
  try {
    for (const [name, content] of Object.entries(template.files ?? {}))
      compiler.mapShadow(join(LAYOUTS, name), Buffer.from(content));
    const inputs = { data: json, lang: options.lang, attachment: options.attachment?.content ?? '' };
    const result = compiler.compile({ mainFileContent: template.main, inputs });
    if (!result.result)
      throw new Error(`The document does not compile: ${JSON.stringify(result.takeDiagnostics()?.shortDiagnostics)}`);
    return { ...exported(compiler, result.result, options), pages: result.result.numOfPages };
  } finally {
    compiler.resetShadow();
    compiler.evictCache(KEEP_ROUNDS);
  }
}

type Compiled = Parameters<NodeCompiler['pdf']>[0];

function exported(typst: NodeCompiler, compiled: Compiled, options: RenderOptions): Omit<RenderedPdf, 'pages'> {
  const standard = options.attachment ? 'a-3a' : (options.standard ?? 'a-2a');
  const creationTimestamp = Math.floor(options.createdAt.getTime() / 1_000);
  try {
    return { pdf: typst.pdf(compiled, { pdfStandard: standard, creationTimestamp }), standard };
  } catch (error) {
    if (!/could not be displayed with/v.test((error as Error).message)) throw error;
    return { pdf: typst.pdf(compiled, { pdfStandard: '1.7', creationTimestamp }), standard: 'none' };
  }
}

/** Half characters cannot be read back from JSON; they become the replacement character. */
function wellFormed(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value;
}

/** Whole families: the web fonts are cut in subsets over which Vietnamese letters fall apart. */
const FONT_FILES = [
  'be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
  'be-vietnam-pro/400Regular_Italic/BeVietnamPro_400Regular_Italic.ttf',
  'be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf',
  'be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf',
  'tinos/400Regular/Tinos_400Regular.ttf',
  'tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf',
  'tinos/700Bold/Tinos_700Bold.ttf',
  'tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf',
];

function fonts(): Buffer[] {
  const require = createRequire(import.meta.url);
  return FONT_FILES.map((file) => readFileSync(require.resolve(`@expo-google-fonts/${file}`)));
}
