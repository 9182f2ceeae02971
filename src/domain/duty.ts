/** A line is a chat desk or a phone number. */
export const lineKinds = ['chat', 'phone'] as const
export type LineKind = (typeof lineKinds)[number]

/** What a person does on a shift: A takes first, B stands in, the leader answers for both. */
export const dutyRoles = ['A', 'B', 'leader'] as const
export type DutyRole = (typeof dutyRoles)[number]

/** What an agent's console says of them; `offline` is what silence says. */
export const presenceStates = ['online', 'busy', 'away', 'offline'] as const
export type PresenceState = (typeof presenceStates)[number]

/** To whom a handoff is offered, in this order; after the last it becomes a call-back case. */
export const tiers = ['A', 'B', 'leader', 'department', 'pool'] as const
export type Tier = (typeof tiers)[number]

export const offerStates = ['offered', 'accepted', 'declined', 'expired', 'withdrawn'] as const
export type OfferState = (typeof offerStates)[number]

/** Why a contact met nobody. */
export const missReasons = [
  'no_staff_on_roster',
  'rostered_but_offline',
  'all_busy',
  'abandoned',
  'routing_loop',
  'system_error',
  'after_hours',
] as const
export type MissReason = (typeof missReasons)[number]
