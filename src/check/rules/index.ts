/** Every rule, in the order in which they look at the data. */
import { dayRules } from '../day-rules.ts';
import { placeRules } from '../place-rules.ts';
import { recordRules } from '../record-rules.ts';
import type { Rule } from '../rule.ts';
import { settingsRules } from '../settings-rules.ts';
import { textRules } from '../text-rules.ts';
import { aliasNotShared } from './alias-not-shared.ts';
import { aliasesEnough } from './aliases-enough.ts';
import { assessmentBodyFits } from './assessment-body-fits.ts';
import { assessmentInItsYear } from './assessment-in-its-year.ts';
import { assessmentOnce } from './assessment-once.ts';
import { assessmentWayAllowed } from './assessment-way-allowed.ts';
import { bandsFollowDirection } from './bands-follow-direction.ts';
import { bandsWhole } from './bands-whole.ts';
import { bodyLiving } from './body-living.ts';
import { bodyOncePerBranch } from './body-once-per-branch.ts';
import { campaignDaysWithin } from './campaign-days-within.ts';
import { campaignEndComplete } from './campaign-end-complete.ts';
import { campaignLeadNotMember } from './campaign-lead-not-member.ts';
import { campaignMeasureInGroup } from './campaign-measure-in-group.ts';
import { campaignNotTwice } from './campaign-not-twice.ts';
import { campaignNumbered } from './campaign-numbered.ts';
import { campaignOutcomeCounted } from './campaign-outcome-counted.ts';
import { campaignTriggerConcerns } from './campaign-trigger-concerns.ts';
import { cancelledDated } from './cancelled-dated.ts';
import { caseFirstReceiver } from './case-first-receiver.ts';
import { caseRulingAgree } from './case-ruling-agree.ts';
import { cellAsSaved } from './cell-as-saved.ts';
import { cellRequired } from './cell-required.ts';
import { changeDiffers } from './change-differs.ts';
import { changeFieldKnown } from './change-field-known.ts';
import { changeOnce } from './change-once.ts';
import { choiceKnown } from './choice-known.ts';
import { citationShape } from './citation-shape.ts';
import { columnInPlace } from './column-in-place.ts';
import { cooperatorNotPrincipal } from './cooperator-not-principal.ts';
import { dangerHasEmergency } from './danger-has-emergency.ts';
import { dangerToldHasEmergency } from './danger-told-has-emergency.ts';
import { dateNotFuture } from './date-not-future.ts';
import { dateReal } from './date-real.ts';
import { datesInOrder } from './dates-in-order.ts';
import { disputedItemHasRuling } from './disputed-item-has-ruling.ts';
import { documentShape } from './document-shape.ts';
import { emergencyConditionExists } from './emergency-condition-exists.ts';
import { emergencyNumbersGiven } from './emergency-numbers-given.ts';
import { exclusionLeadsOn } from './exclusion-leads-on.ts';
import { farmingNamesStreets } from './farming-names-streets.ts';
import { fileDelimiter } from './file-delimiter.ts';
import { fileEncoding } from './file-encoding.ts';
import { fileExists } from './file-exists.ts';
import { fileIsCsv } from './file-is-csv.ts';
import { fileKnown } from './file-known.ts';
import { fileLineEnds } from './file-line-ends.ts';
import { fileMerged } from './file-merged.ts';
import { fileMojibake } from './file-mojibake.ts';
import { findingDueInTime } from './finding-due-in-time.ts';
import { findingNamesCondition } from './finding-names-condition.ts';
import { findingProved } from './finding-proved.ts';
import { findingRepeatsEarlier } from './finding-repeats-earlier.ts';
import { firstReceiverToTheEnd } from './first-receiver-to-the-end.ts';
import { flowActorWord } from './flow-actor-word.ts';
import { flowActorsHoldDuty } from './flow-actors-hold-duty.ts';
import { flowBranchesLabelled } from './flow-branches-labelled.ts';
import { flowEnds } from './flow-ends.ts';
import { flowNextExists } from './flow-next-exists.ts';
import { flowNotLonger } from './flow-not-longer.ts';
import { flowNumbered } from './flow-numbered.ts';
import { flowOneStart } from './flow-one-start.ts';
import { flowOwnerActs } from './flow-owner-acts.ts';
import { flowSaysNotStreet } from './flow-says-not-street.ts';
import { flowStreetTakesPart } from './flow-street-takes-part.ts';
import { handoffAdmittedComplete } from './handoff-admitted-complete.ts';
import { handoffByDepartment } from './handoff-by-department.ts';
import { handoffDecisionComplete } from './handoff-decision-complete.ts';
import { handoffNoOverlap } from './handoff-no-overlap.ts';
import { handoffNotADuty } from './handoff-not-a-duty.ts';
import { handoffNotTakenBack } from './handoff-not-taken-back.ts';
import { headerFirst } from './header-first.ts';
import { headerLabels } from './header-labels.ts';
import { idShape } from './id-shape.ts';
import { idUnique } from './id-unique.ts';
import { indicatorMeasureByBody } from './indicator-measure-by-body.ts';
import { indicatorScoredOneWay } from './indicator-scored-one-way.ts';
import { indicatorWeightsWhole } from './indicator-weights-whole.ts';
import { inspectionMatchesHandoff } from './inspection-matches-handoff.ts';
import { itemHasDuties } from './item-has-duties.ts';
import { lawInForce } from './law-in-force.ts';
import { lawSuccessionComplete } from './law-succession-complete.ts';
import { listShape } from './list-shape.ts';
import { longPendingCounted } from './long-pending-counted.ts';
import { mainDutiesNumbered } from './main-duties-numbered.ts';
import { meetingDayAgrees } from './meeting-day-agrees.ts';
import { meetingOfParties } from './meeting-of-parties.ts';
import { mentionExists } from './mention-exists.ts';
import { nextShape } from './next-shape.ts';
import { noRowCopied } from './no-row-copied.ts';
import { numberShape } from './number-shape.ts';
import { officialNumbersReal } from './official-numbers-real.ts';
import { officialSaysWhere } from './official-says-where.ts';
import { officialSaysWho } from './official-says-who.ts';
import { oneLeadPerBranch } from './one-lead-per-branch.ts';
import { phoneShape } from './phone-shape.ts';
import { profileSaysPurpose } from './profile-says-purpose.ts';
import { quotesPaired } from './quotes-paired.ts';
import { referenceAlive } from './reference-alive.ts';
import { referenceExists } from './reference-exists.ts';
import { responsibilityWhereDue } from './responsibility-where-due.ts';
import { resultUseExplained } from './result-use-explained.ts';
import { resultUseOfFinding } from './result-use-of-finding.ts';
import { rowCellCount } from './row-cell-count.ts';
import { rowNotBlank } from './row-not-blank.ts';
import { rulingAfterHandling } from './ruling-after-handling.ts';
import { rulingHasFindings } from './ruling-has-findings.ts';
import { rulingInTime } from './ruling-in-time.ts';
import { rulingStateComplete } from './ruling-state-complete.ts';
import { sameMatterAgrees } from './same-matter-agrees.ts';
import { sameMatterExists } from './same-matter-exists.ts';
import { searchWordsClaimNothing } from './search-words-claim-nothing.ts';
import { searchWordsSituation } from './search-words-situation.ts';
import { selfAssessmentNotAlone } from './self-assessment-not-alone.ts';
import { signpostOutsideLists } from './signpost-outside-lists.ts';
import { specOncePerTask } from './spec-once-per-task.ts';
import { staffingAddsUp } from './staffing-adds-up.ts';
import { staffingChangeHidden } from './staffing-change-hidden.ts';
import { staffingNotComputable } from './staffing-not-computable.ts';
import { staffingOnce } from './staffing-once.ts';
import { staffingSmallHidden } from './staffing-small-hidden.ts';
import { stagesAllOrNone } from './stages-all-or-none.ts';
import { streetItemTwoSides } from './street-item-two-sides.ts';
import { successionAcyclic } from './succession-acyclic.ts';
import { successionInOrder } from './succession-in-order.ts';
import { successionNoFork } from './succession-no-fork.ts';
import { successionStatus } from './succession-status.ts';
import { surveyCountsAgree } from './survey-counts-agree.ts';
import { surveyOnce } from './survey-once.ts';
import { takenBackComplete } from './taken-back-complete.ts';
import { takenBackStreetNotLead } from './taken-back-street-not-lead.ts';
import { taskByDepartment } from './task-by-department.ts';
import { taskDutyOwn } from './task-duty-own.ts';
import { taskPowersOwn } from './task-powers-own.ts';
import { textLength } from './text-length.ts';
import { textOneLine } from './text-one-line.ts';
import { transitionBothSides } from './transition-both-sides.ts';
import { unlistedTaskStopped } from './unlisted-task-stopped.ts';
import { upstreamChangesTold } from './upstream-changes-told.ts';
import { upstreamCountsFilled } from './upstream-counts-filled.ts';
import { upstreamDaysKnown } from './upstream-days-known.ts';
import { upstreamLookInTime } from './upstream-look-in-time.ts';
import { urlSafe } from './url-safe.ts';
import { valueUnique } from './value-unique.ts';
import { yearKnown } from './year-known.ts';

export const rules: readonly Rule[] = [
  ...settingsRules,
  officialSaysWho,
  officialSaysWhere,
  officialNumbersReal,
  fileExists,
  fileKnown,
  fileIsCsv,
  fileEncoding,
  fileLineEnds,
  fileMerged,
  fileMojibake,
  fileDelimiter,
  quotesPaired,
  headerFirst,
  headerLabels,
  columnInPlace,
  rowNotBlank,
  rowCellCount,
  cellAsSaved,
  cellRequired,
  idShape,
  textLength,
  textOneLine,
  numberShape,
  dateReal,
  choiceKnown,
  listShape,
  documentShape,
  phoneShape,
  urlSafe,
  citationShape,
  nextShape,
  ...textRules,
  idUnique,
  valueUnique,
  noRowCopied,
  datesInOrder,
  ...dayRules,
  dateNotFuture,
  referenceExists,
  referenceAlive,
  lawInForce,
  bodyLiving,
  mentionExists,
  successionAcyclic,
  successionNoFork,
  successionInOrder,
  successionStatus,
  itemHasDuties,
  oneLeadPerBranch,
  bodyOncePerBranch,
  stagesAllOrNone,
  transitionBothSides,
  responsibilityWhereDue,
  cooperatorNotPrincipal,
  profileSaysPurpose,
  streetItemTwoSides,
  ...placeRules,
  farmingNamesStreets,
  takenBackComplete,
  takenBackStreetNotLead,
  flowNumbered,
  flowNextExists,
  flowBranchesLabelled,
  flowOneStart,
  flowEnds,
  flowActorWord,
  flowStreetTakesPart,
  flowActorsHoldDuty,
  flowSaysNotStreet,
  flowOwnerActs,
  flowNotLonger,
  taskByDepartment,
  taskDutyOwn,
  taskPowersOwn,
  mainDutiesNumbered,
  specOncePerTask,
  cancelledDated,
  aliasesEnough,
  aliasNotShared,
  emergencyNumbersGiven,
  emergencyConditionExists,
  dangerHasEmergency,
  dangerToldHasEmergency,
  searchWordsSituation,
  searchWordsClaimNothing,
  sameMatterExists,
  sameMatterAgrees,
  signpostOutsideLists,
  exclusionLeadsOn,
  disputedItemHasRuling,
  rulingStateComplete,
  rulingHasFindings,
  rulingInTime,
  findingNamesCondition,
  rulingAfterHandling,
  caseFirstReceiver,
  firstReceiverToTheEnd,
  caseRulingAgree,
  campaignLeadNotMember,
  campaignMeasureInGroup,
  campaignDaysWithin,
  campaignNumbered,
  campaignEndComplete,
  campaignOutcomeCounted,
  campaignNotTwice,
  campaignTriggerConcerns,
  longPendingCounted,
  meetingOfParties,
  meetingDayAgrees,
  handoffByDepartment,
  handoffAdmittedComplete,
  handoffDecisionComplete,
  handoffNoOverlap,
  handoffNotTakenBack,
  handoffNotADuty,
  inspectionMatchesHandoff,
  unlistedTaskStopped,
  yearKnown,
  surveyCountsAgree,
  surveyOnce,
  findingDueInTime,
  findingProved,
  findingRepeatsEarlier,
  staffingOnce,
  staffingSmallHidden,
  staffingChangeHidden,
  staffingNotComputable,
  staffingAddsUp,
  resultUseExplained,
  resultUseOfFinding,
  upstreamLookInTime,
  upstreamDaysKnown,
  upstreamCountsFilled,
  upstreamChangesTold,
  indicatorWeightsWhole,
  indicatorScoredOneWay,
  indicatorMeasureByBody,
  bandsWhole,
  bandsFollowDirection,
  assessmentWayAllowed,
  assessmentOnce,
  assessmentBodyFits,
  assessmentInItsYear,
  selfAssessmentNotAlone,
  changeFieldKnown,
  changeDiffers,
  changeOnce,
  lawSuccessionComplete,
  ...recordRules,
];
