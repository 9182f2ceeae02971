import type { attentionZhCN } from './attention.zh-CN.ts'

export const attentionEn: typeof attentionZhCN = {
  viewers: {
    viewing: (name) => `${name} is viewing`,
    replying: (name) => `${name} is replying`,
  },
  replyingNow: (names) => `${names} is replying to this citizen. Press Send again to send your words too.`,
  sort: 'Sort by',
  sorts: { usual: 'Suggested order', due: 'Time left', waited: 'Longest wait', newest: 'Newest' },
  claimNext: 'Claim the next',
  nobodyWaits: 'Nobody waits for your department',
  markRead: 'Mark as read',
  markUnread: 'Mark as unread',
  markedRead: 'Marked as read',
  markedUnread: 'Marked as unread',
  keys: { claimNext: 'Claim the next', mark: 'Mark as read or unread' },
  holding: {
    label: 'Hold replies for 5 seconds',
    hint: 'They can be undone in this time. Otherwise the citizen has them at once.',
  },
  undo: {
    button: 'Undo',
    key: 'Undo what was just done (5 seconds)',
    hint: (what) => `${what}. Undo within 5 seconds: Ctrl+Z`,
    undone: 'Undone',
    sending: 'About to send',
    resolving: 'About to resolve',
    now: 'Send now',
    held: 'can be undone for 5 seconds',
    failed: (what) => `That did not work: ${what}`,
  },
}
