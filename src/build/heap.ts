import { getHeapStatistics } from 'node:v8';

/** The memory that is in use here: in bytes, and as a share of what there may be. */
export function heapInUse(): { readonly bytes: number; readonly share: number } {
  const { used_heap_size: bytes, heap_size_limit: limit } = getHeapStatistics();
  return { bytes, share: bytes / limit };
}

/** Whether so many bytes are but a share of what there may be. */
export const hasRoomFor = (bytes: number, share: number): boolean =>
  bytes < share * getHeapStatistics().heap_size_limit;
