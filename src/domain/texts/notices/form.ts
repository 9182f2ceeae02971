import type { Stage } from '../../handoff.ts'
import type { NoticeKind } from '../../notices.ts'

/** The words of notices in one language; `{name}` stands for a value. No word of a conversation, nobody's name. */
export interface NoticeTexts {
  /** Subject and sentence of each kind. */
  kinds: Record<NoticeKind, readonly [subject: string, text: string]>
  /** Behind the sentence where the service knows its own address. */
  caseLink: string
  deskLink: string
  /** At the end of a mail to a citizen. */
  citizenFooter: string
  staffFooter: string
  stage: Record<Stage, string>
}
