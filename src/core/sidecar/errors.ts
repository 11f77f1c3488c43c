/** Why a sidecar can't be used. `newer` files are fine, but not for this version: they are opened read-only. */
export type SidecarProblem = 'syntax' | 'limit' | 'newer' | 'invalid';

/** A sidecar that can't be used. It must not be overwritten. The message is for the reader and names line and path. */
export class SidecarError extends Error {
  constructor(
    readonly problem: SidecarProblem,
    readonly reason: string,
    /** 1 for the first line; null where the problem is the file as a whole. */
    readonly line: number | null = null,
    /** In the JSON, as in `annotations[3].target.start`; empty for the file as a whole. */
    readonly path = '',
  ) {
    super(
      [line === null ? '' : `line ${line}`, path].filter(Boolean).join(', ') +
        (line === null && !path ? '' : ': ') +
        reason,
    );
    this.name = 'SidecarError';
  }
}
