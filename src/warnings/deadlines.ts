/** What has not been done in the time that was promised. */
import { lateHandling, overdueStep } from '../model/deadlines.ts';
import type { Model } from '../model/model.ts';
import { settings } from '../site/settings.ts';
import type { Warning } from './warning.ts';

const { policy } = settings;

/** Rulings that wait for a meeting or a decision beyond their time. */
export function rulingsPastDay({ rulings, today }: Model): Warning[] {
  return rulings.all.flatMap((ruling) => {
    const step = overdueStep(ruling, today, policy);
    if (step === undefined) return [];
    const bodies = [
      ...new Set([ruling.interimLead ?? [], ruling.applicant, ruling.parties].flat()),
    ];
    const { id } = ruling;
    const { late: number, isEstimated, name: what } = step;
    return { id, rows: [id], records: [id], bodies, number, isEstimated, what };
  });
}

/** Hotline cases that are open beyond the time in which they should have been handled. */
export function casesPastDay({ tables, today }: Model): Warning[] {
  return tables['hotline-cases'].flatMap((row) => {
    const [step] = lateHandling(row, today, policy);
    if (step === undefined || !step.isOpen) return [];
    const { id, firstBody, others, received, summary } = row;
    const bodies = [...new Set([firstBody ?? [], others].flat())];
    return {
      id,
      rows: [id],
      records: [id],
      bodies,
      number: step.late,
      isEstimated: step.isEstimated,
      day: received,
      what: summary,
    };
  });
}

/** What campaigns at work should have done by now. */
export function campaignMeasuresPastDay({ campaigns }: Model): Warning[] {
  return campaigns.overdue.map((measure) => {
    const { id, campaign, body, due, what } = measure;
    const late = { number: campaigns.daysLate(measure), day: due };
    return { id, rows: [id], records: [campaign], bodies: [body], ...late, what };
  });
}
