/** How far a long build has come, said from time to time: a line every few seconds, none when it is soon done. */
import type { AstroIntegration } from 'astro';
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

/** Counts the pages as Astro renders them. */
export function countRendered(progress: Progress): AstroIntegration {
  return {
    name: 'mingze:progress',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((own) => {
          let [done, all] = [0, 0];
          const tell = () => progress.now({ kind: 'pages', done, all });
          return {
            ...own,
            getStaticPaths: async () => {
              const paths = await own.getStaticPaths();
              all = paths.length;
              tell();
              return paths;
            },
            render: async (request, options) => {
              const page = await own.render(request, options);
              done += 1;
              tell();
              return page;
            },
          };
        });
      },
    },
  };
}
