/** Every kind of column, and what makes a column of it. Each stands in a file of its own name. */
import type { Kind } from './kind.ts';
import { articleKind } from './kinds/article.ts';
import { callsKind } from './kinds/calls.ts';
import { choiceKind } from './kinds/choice.ts';
import { citationsKind } from './kinds/citations.ts';
import { dateKind } from './kinds/date.ts';
import { daysKind } from './kinds/days.ts';
import { decimalKind } from './kinds/decimal.ts';
import { documentKind } from './kinds/document.ts';
import { fieldKind } from './kinds/field.ts';
import { headcountKind } from './kinds/headcount.ts';
import { houseNumbersKind } from './kinds/house-numbers.ts';
import { idKind } from './kinds/id.ts';
import { measureKind } from './kinds/measure.ts';
import { nextStepsKind } from './kinds/next-steps.ts';
import { numberKind } from './kinds/number.ts';
import { phoneKind } from './kinds/phone.ts';
import { phrasesKind } from './kinds/phrases.ts';
import { pointsKind } from './kinds/points.ts';
import { proseKind } from './kinds/prose.ts';
import { recordKind } from './kinds/record.ts';
import { referenceKind } from './kinds/reference.ts';
import { referencesKind } from './kinds/references.ts';
import { tableKind } from './kinds/table.ts';
import { tellingsKind } from './kinds/tellings.ts';
import { textKind } from './kinds/text.ts';
import { urlKind } from './kinds/url.ts';
import { wordsKind } from './kinds/words.ts';
import { yesnoKind } from './kinds/yesno.ts';

export { article } from './kinds/article.ts';
export { calls } from './kinds/calls.ts';
export { choice } from './kinds/choice.ts';
export { citations } from './kinds/citations.ts';
export { date } from './kinds/date.ts';
export { days } from './kinds/days.ts';
export { decimal } from './kinds/decimal.ts';
export { documentNumber } from './kinds/document.ts';
export { field } from './kinds/field.ts';
export { headcount } from './kinds/headcount.ts';
export { houseNumbers } from './kinds/house-numbers.ts';
export { id } from './kinds/id.ts';
export { measure } from './kinds/measure.ts';
export { nextSteps } from './kinds/next-steps.ts';
export { number } from './kinds/number.ts';
export { phone } from './kinds/phone.ts';
export { phrases } from './kinds/phrases.ts';
export { points } from './kinds/points.ts';
export { prose } from './kinds/prose.ts';
export { record } from './kinds/record.ts';
export { reference } from './kinds/reference.ts';
export { references } from './kinds/references.ts';
export { table } from './kinds/table.ts';
export { tellings } from './kinds/tellings.ts';
export { text } from './kinds/text.ts';
export { url } from './kinds/url.ts';
export { words } from './kinds/words.ts';
export { yesno } from './kinds/yesno.ts';

export const kinds: readonly Kind[] = [
  idKind,
  textKind,
  proseKind,
  numberKind,
  pointsKind,
  headcountKind,
  daysKind,
  decimalKind,
  dateKind,
  choiceKind,
  yesnoKind,
  wordsKind,
  phrasesKind,
  tellingsKind,
  documentKind,
  phoneKind,
  callsKind,
  urlKind,
  referenceKind,
  referencesKind,
  citationsKind,
  articleKind,
  nextStepsKind,
  recordKind,
  tableKind,
  fieldKind,
  measureKind,
  houseNumbersKind,
];
