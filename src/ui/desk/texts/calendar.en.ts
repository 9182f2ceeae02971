import type { calendarZhCN } from './calendar.zh-CN.ts'

const some = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`

export const calendarEn: typeof calendarZhCN = {
  lead: 'Due times count working days. Upload the official notice of each year here when it comes out.',
  failed: 'The calendar did not load',
  needed: (years) => `${years} has no official notice yet: due times that reach it are provisional.`,
  and: ' and ',
  years: 'The years of the working calendar',
  year: 'Year',
  status: 'Status',
  official: 'Official',
  provisional: 'Provisional',
  source: 'Source',
  uploaded: 'Uploaded',
  shipped: 'Comes with Lianxin',
  upload: 'Upload an official year',
  uploadLead:
    'Check it first, see which due times it moves, then apply it. Due times only move later, never earlier, and citizens are told.',
  sourceField: 'Source (the notice and its document number; may be left out if the file names it)',
  file: 'Choose a file (CSV or JSON)',
  content: 'Or paste its content here',
  check: 'Check',
  checkFailed: 'It could not be checked',
  mistakes: (count) => `${some(count, 'mistake')} to correct`,
  preview: (year) => `${year} is in order`,
  holds: (daysOff, makeupDays) =>
    `${some(daysOff, 'day')} off (without weekends that the notice does not list), ${some(makeupDays, 'make-up working day')}.`,
  movesNothing: 'No due time moves',
  moves: (count) => `${some(count, 'due time')} would move later`,
  firstOf: (count) => `The first ${count}:`,
  movesCaption: 'Due times that would move',
  handoff: 'Case',
  stage: 'Stage',
  from: 'Now',
  to: 'Then',
  apply: (year) => `Apply ${year}`,
  applyFailed: 'It was not applied',
  applied: (year) => `${year} is applied`,
}
