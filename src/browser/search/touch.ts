/** Keeps what is on the screen in its place while it is touched. */
import { pause } from './lazy.ts';

let isDown = false;
let lifted: Promise<void> = Promise.resolve();

/** From now on it is known whether a finger is down. */
export function watchTouch(): void {
  addEventListener('pointerdown', notePointer);
}

function notePointer(): void {
  if (isDown) return;
  isDown = true;
  lifted = new Promise((resolve) => {
    const done = () => {
      for (const end of ENDS) removeEventListener(end, done);
      isDown = false;
      resolve();
    };
    for (const end of ENDS) addEventListener(end, done);
  });
}

/** A finger that begins to scroll is cancelled, and counts as lifted. */
const ENDS = ['pointerup', 'pointercancel'] as const;

/** Waits until no finger is down and what it was lifted from has been clicked, so that no answer slips under it. */
export async function untouched(): Promise<void> {
  if (!isDown) return;
  await lifted;
  await pause();
}
