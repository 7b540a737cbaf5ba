import { xmlEscaped } from './xml-words.ts';

export const CORE_PROPERTIES = 'docProps/core.xml';

export interface CoreProperties {
  title: string;
  creator?: string;
  lang: 'vi' | 'en';
  createdAt: Date;
}

/** Title, author, language and instant as every office program shows them (ECMA-376 part 2, clause 11). */
export function coreProperties({ title, creator = '', lang, createdAt }: CoreProperties): string {
  const at = `${createdAt.toISOString().slice(0, 19)}Z`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${xmlEscaped(title)}</dc:title><dc:creator>${xmlEscaped(creator)}</dc:creator>`,
    `<cp:lastModifiedBy>${xmlEscaped(creator)}</cp:lastModifiedBy>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified>`,
    `<dc:language>${lang === 'vi' ? 'vi-VN' : 'en-GB'}</dc:language></cp:coreProperties>`,
  ].join('');
}
