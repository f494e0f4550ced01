import type { Problem } from '../problem.ts';
import { renderGithub } from './github.ts';
import { renderHtml } from './html.ts';
import { renderText } from './text.ts';

/** Every form of the report, by the name the check command knows it by. */
export const renderers = {
  text: renderText,
  github: renderGithub,
  html: renderHtml,
  json: (problems: readonly Problem[]): string => JSON.stringify(problems, null, 2),
};
