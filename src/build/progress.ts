/** How far a long build has come, said from time to time: a line every few seconds, none when it is soon done. */
import { type BuildStage, buildText } from '../words/build-text.ts';

const EVERY_MS = 5000;

export class Progress {
  readonly #started = performance.now();
  readonly #timer: NodeJS.Timeout;
  #stage: BuildStage = { kind: 'preparing' };

  constructor(log: (line: string) => void, every = EVERY_MS) {
    this.#timer = setInterval(
      () => log(buildText.progress(this.#stage, (performance.now() - this.#started) / 1000)),
      every,
    );
    // What waits for the build waits for its work, not for this.
    this.#timer.unref();
  }

  /** What is being done from now on. */
  now(stage: BuildStage): void {
    this.#stage = stage;
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
