/** Upper bounds in seconds. */
const BOUNDS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5] as const;

interface Times {
  /** By bound, each answer in the first that it fits under; the last is for slower ones. */
  readonly counts: Float64Array;
  sum: number;
}

/**
 * Durations of answered requests as a Prometheus histogram. Counted here and not by the library, which makes a text of the labels for
 * each answer: that costs more than finding and sending a page that is kept.
 */
export class RequestTimes {
  readonly #name: string;
  readonly #help: string;
  readonly #byRoute = new Map<string, Map<string, Map<number, Times>>>();

  constructor(name: string, help: string) {
    this.#name = name;
    this.#help = help;
  }

  observe(method: string, route: string, status: number, seconds: number): void {
    const times = this.#timesOf(method, route, status);
    let bound = 0;
    while (bound < BOUNDS.length && seconds > BOUNDS[bound]!) bound += 1;
    times.counts[bound]! += 1;
    times.sum += seconds;
  }

  /** In the text format of Prometheus. */
  render(): string {
    const lines = [`# HELP ${this.#name} ${this.#help}`, `# TYPE ${this.#name} histogram`];
    for (const [route, methods] of this.#byRoute)
      for (const [method, statuses] of methods)
        for (const [status, times] of statuses)
          lines.push(...this.#linesOf(`method="${quoted(method)}",route="${quoted(route)}",status="${status}"`, times));
    return `${lines.join('\n')}\n`;
  }

  #timesOf(method: string, route: string, status: number): Times {
    const methods = made(this.#byRoute, route, () => new Map<string, Map<number, Times>>());
    const statuses = made(methods, method, () => new Map<number, Times>());
    return made(statuses, status, () => ({ counts: new Float64Array(BOUNDS.length + 1), sum: 0 }));
  }

  #linesOf(labels: string, { counts, sum }: Times): string[] {
    let all = 0;
    const buckets = [...BOUNDS, '+Inf'].map((bound, at) => {
      all += counts[at]!;
      return `${this.#name}_bucket{le="${bound}",${labels}} ${all}`;
    });
    return [...buckets, `${this.#name}_sum{${labels}} ${sum}`, `${this.#name}_count{${labels}} ${all}`];
  }
}

function made<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

function quoted(label: string): string {
  return label.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
