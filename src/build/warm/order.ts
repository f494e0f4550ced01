/** What a process that makes a site again and again is told to do. */
export interface Order {
  /** Only to do beforehand what takes long the first time. */
  readonly ahead?: true;
  /** Where to publish, and at which address to look again. */
  readonly to?: string;
  readonly check?: string;
}

/** How it went. */
export type Report =
  | {
      readonly kind: 'done';
      /** With which code a command would end. */
      readonly code: number;
      /** Whether another process is to do it the next time. */
      readonly isLast: boolean;
      /** The memory in use then, in bytes, and the busy time it took, in seconds. */
      readonly heap: number;
      readonly busy: number;
    }
  /** Nothing was done: code or settings are others than those it began with. */
  | { readonly kind: 'stale' };
