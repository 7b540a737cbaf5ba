import jsQR from 'jsqr';
import type { VerifyTexts } from '../texts.vi.ts';

interface Detector {
  detect(source: ImageBitmapSource): Promise<readonly { readonly rawValue: string }[]>;
}
type DetectorClass = new (options: { formats: string[] }) => Detector;

/** The device's own reader where it has one; jsQR does the rest. */
function ownDetector(): Detector | null {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorClass };
  try {
    return BarcodeDetector === undefined ? null : new BarcodeDetector({ formats: ['qr_code'] });
  } catch {
    return null;
  }
}

const LARGEST_SIDE = 1600;

/** The text of the QR code in a picture; null when none can be read. */
export async function decodePicture(file: Blob): Promise<string | null> {
  try {
    return await decode(await createImageBitmap(file), ownDetector());
  } catch {
    return null;
  }
}

async function decode(picture: ImageBitmap | HTMLVideoElement, detector: Detector | null): Promise<string | null> {
  const own = detector === null ? [] : await detector.detect(picture).catch(() => []);
  return own[0]?.rawValue ?? decodeByHand(picture);
}

function decodeByHand(picture: ImageBitmap | HTMLVideoElement): string | null {
  const width = picture instanceof HTMLVideoElement ? picture.videoWidth : picture.width;
  const height = picture instanceof HTMLVideoElement ? picture.videoHeight : picture.height;
  if (width === 0 || height === 0) return null;
  const scale = Math.min(1, LARGEST_SIDE / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  // The module's types speak of a default export, its bundle gives the function itself.
  const read = (typeof jsQR === 'function' ? jsQR : (jsQR as { default: unknown }).default) as (
    pixels: Uint8ClampedArray,
    width: number,
    height: number,
  ) => { data: string } | null;
  return read(data, canvas.width, canvas.height)?.data ?? null;
}

const PAUSE_MS = 200;

/** Shows the button that scans where there is a camera to ask for. Pictures stay in this page. */
export function startCamera(root: HTMLElement, words: VerifyTexts, found: (text: string) => void): void {
  const part = root.querySelector<HTMLElement>('[data-camera]');
  const button = part?.querySelector<HTMLButtonElement>('[data-scan]');
  const video = part?.querySelector('video');
  const says = part?.querySelector<HTMLElement>('[data-camera-says]');
  if (!part || !button || !video || !says || !('mediaDevices' in navigator)) return;
  part.hidden = false;
  let stream: MediaStream | null = null;
  const stop = (): void => {
    for (const track of stream?.getTracks() ?? []) track.stop();
    stream = null;
    video.hidden = true;
    button.textContent = words.scan;
    says.textContent = '';
  };
  button.addEventListener('click', () => {
    if (stream !== null) return stop();
    void open(video).then(
      (opened) => {
        stream = opened;
        video.hidden = false;
        button.textContent = words.stop;
        says.textContent = words.scanning;
        void watch(video, () => stream !== null).then((text) => {
          stop();
          if (text !== null) found(text);
        });
      },
      () => {
        says.textContent = words.noCamera;
      },
    );
  });
}

async function open(video: HTMLVideoElement): Promise<MediaStream> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  video.srcObject = stream;
  await video.play();
  return stream;
}

async function watch(video: HTMLVideoElement, goesOn: () => boolean): Promise<string | null> {
  const detector = ownDetector();
  while (goesOn()) {
    const text = await decode(video, detector);
    if (text !== null) return text;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return null;
}
