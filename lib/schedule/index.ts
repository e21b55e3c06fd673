export { countDue, lateAfter, runDueArticles, type DueOutcome } from './due-articles';
export { keepSchedule } from './keep-schedule';
