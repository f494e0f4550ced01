import { byPart } from '../model/items.ts';
import type { Model } from '../model/model.ts';
import type { FindingBranch } from '../model/rulings.ts';
import type { Ruling } from '../tables/index.ts';
import { rulingText } from './ruling-text.ts';
import { join, partsClause } from './text.ts';

/** What a ruling concludes, or concluded in other findings, in one line: who leads. */
export function rulingConclusion(
  model: Model,
  ruling: Ruling,
  stated: readonly FindingBranch[] = model.rulings.branches(ruling),
): string {
  const words = rulingText.conclusion;
  if (model.rulings.isOpen(ruling)) return words.open;
  const nameOf = (body: string) => model.bodies.named(body).short;
  const branches = stated.map(({ condition, findings }) => ({
    condition,
    findings,
    ...byPart(findings),
  }));
  const [only, ...others] = branches;
  if (only !== undefined && others.length === 0) {
    const when = only.condition === undefined ? '' : words.when(only.condition);
    return `${when}${partsClause(only.findings, nameOf)}。`;
  }
  const leads = [...new Set(branches.flatMap((branch) => branch.leads.map(({ body }) => body)))];
  if (leads.length === 0) return words.noLead(branches.length);
  const without = branches.filter((branch) => branch.leads.length === 0).length;
  const names = join(leads.map(nameOf));
  const who =
    leads.length === 1 && without === 0
      ? words.sameLead(branches.length, names)
      : words.byBranch(branches.length, names);
  return without === 0 ? who : `${who}${words.noLeadIn(without)}`;
}
