import type { Model } from '../model/model.ts';
import type { EmittedFile } from '../site/site-file.ts';
import { urls } from '../site/urls.ts';
import { turnSays } from '../words/turn-text.ts';
import { answer } from './api/answer.ts';
import { turnsAhead } from './turns-ahead.ts';

/** Every day ahead on which what is published today will not hold, for programs that keep a copy. */
export function turnsFile(model: Model): EmittedFile {
  const { all } = turnsAhead(model);
  return answer(model, 'turns', urls.turnsJson, {
    asOf: model.today,
    turns: all.map((turn) => ({
      ...{ day: turn.day, table: turn.table, record: turn.record },
      ...{ says: turnSays(model, turn), concerns: turn.concerns },
    })),
  });
}
