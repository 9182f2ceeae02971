/** Every way in which Lianxin says no. Codes are stable: they stand in problem details, logs and client code. */
export const refusalCodes = [
  'body_invalid',
  'text_empty',
  'text_too_long',
  'text_unreadable',
  'not_found',
  'conversation_not_found',
  'token_invalid',
  'position_invalid',
  'rate_limited',
  'handoff_exists',
  'handoff_taken',
  'handoff_state',
  'handoff_not_yours',
  'version_stale',
  'reply_stale',
  'due_time_invalid',
  'snooze_late',
  'text_unfilled',
  'variable_unknown',
  'transfer_exists',
  'transfer_state',
  'transfer_target',
  'handoff_ruled',
  'offer_over',
  'promise_state',
  'promise_unspoken',
  'extension_waits',
  'extension_used',
  'extension_days',
  'extension_state',
  'extension_late',
  'statutory_unknown',
  'statutory_not_longer',
  'same_person',
  'own_work',
  'review_state',
  'rating_exists',
  'score_missing',
  'calls_too_few',
  'merge_target',
  'handoff_merged',
  'part_exists',
  'part_state',
  'parts_open',
  'pause_used',
  'pause_not_waiting',
  'case_not_found',
  'case_locked',
  'not_signed_in',
  'not_allowed',
  'login_failed',
  'username_taken',
  'webhook_address',
  'hours_invalid',
  'line_never_opens',
  'line_phone',
  'closure_days',
  'closure_exists',
  'roster_range',
  'roster_person',
  'roster_past',
  'shift_span',
  'shift_clash',
  'pattern_days',
  'absence_span',
  'absence_overlap',
  'stand_in_circle',
  'stand_in_chain',
  'swap_shift',
  'swap_exists',
  'swap_state',
  'import_unreadable',
  'import_columns',
  'import_too_long',
  'import_problems',
  'calendar_unknown',
  'calendar_invalid',
  'calendar_stale',
  'storage_unavailable',
  'internal_error',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** Public members of a refusal's problem document. */
export type RefusalDetails = Record<string, string | number | boolean | null | readonly string[]>

/**
 * An expected refusal, thrown by actions and turned into problem details (RFC 9457) in one table. `details` are public
 * members of the problem (a limit, a name, seconds to wait): never personal data.
 */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly details: RefusalDetails
  constructor(code: RefusalCode, details: RefusalDetails = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.details = details
  }
}
