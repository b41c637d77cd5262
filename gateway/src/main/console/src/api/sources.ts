/** One system that an evaluation reads, and how whole that reading was. */
export interface Source {
  readonly source: string;
  readonly state: string;
  readonly reason?: string | null;
  readonly lastCompleteAt?: string | null;
}

/** The sources that did not answer whole. */
export function incomplete(sources: readonly Source[]): readonly Source[] {
  return sources.filter((s) => s.state !== 'COMPLETE');
}
