/** One figure, beside its baseline measured in the same run where it has one. */
export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly baseline?: number;
  /** value / baseline, or baseline / value where less is better: above 1 is better than the baseline. */
  readonly ratio?: number;
  readonly goal?: string;
}
