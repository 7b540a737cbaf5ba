import type { Io } from '../command.ts';

const WIDTH = 30;

/** A bar on standard error with rows a second; one line in a terminal, a line every tenth elsewhere. */
export function progressBar(total: number, io: Pick<Io, 'progress'>): { step(): void; end(): void } {
  const started = performance.now();
  let done = 0;
  let shown = -1;
  const show = (): void => {
    const share = total === 0 ? 1 : done / total;
    const filled = Math.round(share * WIDTH);
    const perSecond = Math.round(done / Math.max((performance.now() - started) / 1000, 0.001));
    io.progress(
      `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done}/${total} · ${perSecond} rows/s`,
      done === total,
    );
  };
  return {
    step: () => {
      done += 1;
      const percent = Math.floor((done / total) * 100);
      if (percent === shown) return;
      shown = percent;
      show();
    },
    end: show,
  };
}
