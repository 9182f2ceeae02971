/** States of a handoff; see `nextStates` for the ways between them. */
export const handoffStates = ['waiting', 'claimed', 'following_up', 'resolved', 'closed', 'withdrawn'] as const
export type HandoffState = (typeof handoffStates)[number]

/** What the citizen wants; it chooses the time limit of the result stage. */
export const categories = ['consult', 'help', 'complaint', 'report', 'suggestion'] as const
export type Category = (typeof categories)[number]

export const urgencies = ['critical', 'normal'] as const
export type Urgency = (typeof urgencies)[number]

/** What is promised and timed: see `dueTimes`. */
export const stages = ['pickup', 'firstReply', 'firstContact', 'result', 'callback'] as const
export type Stage = (typeof stages)[number]

/** The stages of the work itself; `callback` begins with its result: the citizen is asked whether it is solved. */
export const workStages: readonly Stage[] = ['pickup', 'firstReply', 'firstContact', 'result']

/** The ways between states. `reopened` is not a state: it is an event that leads from resolved back to following up. */
export const nextStates: Record<HandoffState, readonly HandoffState[]> = {
  waiting: ['claimed', 'following_up', 'withdrawn'],
  claimed: ['waiting', 'following_up', 'resolved', 'closed', 'withdrawn'],
  following_up: ['claimed', 'resolved', 'closed', 'withdrawn'],
  resolved: ['following_up', 'closed'],
  closed: ['following_up'],
  withdrawn: [],
}

/** Whether a person is talking in the conversation, so that the assistant must be silent. */
export function isPersonPresent(state: HandoffState): boolean {
  return state === 'claimed'
}

/** Whether somebody still owes the citizen something. */
export function isOpen(state: HandoffState): boolean {
  return state === 'waiting' || state === 'claimed' || state === 'following_up'
}
