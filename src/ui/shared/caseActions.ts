/** What a citizen does with a case, as the forms name it and as the address below the case's own says it. */
export const caseActions = ['withdraw', 'confirm', 'reopen', 'rating'] as const
export type CaseAction = (typeof caseActions)[number]
