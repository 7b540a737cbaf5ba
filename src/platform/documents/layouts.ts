import type { Receipt, StateDocument } from './content.ts';
import { qrSvg } from './qr-svg.ts';
import { renderPdf, type RenderedPdf, type RenderOptions, type Template } from './render.ts';

type LayoutOptions = Omit<RenderOptions, 'attachment'>;

/** Fixed words of the frame. */
const LABELS = {
  vi: {
    state: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    number: 'Số:',
    to: 'Kính gửi:',
    distribution: 'Nơi nhận:',
  },
  en: {
    state: 'SOCIALIST REPUBLIC OF VIET NAM',
    motto: 'Independence - Freedom - Happiness',
    number: 'No.:',
    to: 'To:',
    distribution: 'Recipients:',
  },
};

/** A letter, decision or report in the state's form. */
export function stateDocumentPdf(content: StateDocument, options: LayoutOptions): RenderedPdf {
  const data = { ...content, labels: LABELS[options.lang] };
  return rendered(layout('state-document'), data, content, options);
}

/** A receipt with its number, QR code and, if given, its machine-readable twin inside. */
export function receiptPdf(content: Receipt, options: LayoutOptions): RenderedPdf {
  return rendered(layout('receipt'), content, content, options);
}

function layout(name: 'state-document' | 'receipt'): Template {
  return { main: `#import "${name}.typ": ${name}\n#${name}(json(bytes(sys.inputs.data)), sys.inputs.lang)` };
}

function rendered(
  template: Template,
  data: object,
  content: StateDocument | Receipt,
  options: LayoutOptions,
): RenderedPdf {
  const { qr, attachment } = content;
  const code = qr && { svg: qrSvg(qr.text), caption: qr.caption, alt: qr.alt };
  // The attachment's bytes go beside the data, its description with them.
  const described = attachment && { ...attachment, content: undefined };
  return renderPdf(
    template,
    { ...data, qr: code, attachment: described },
    attachment ? { ...options, attachment } : options,
  );
}
