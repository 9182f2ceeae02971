import type { Problem } from '../../domain/contract.ts'
import { put } from '../shared/texts/put.ts'
import { ReplyBody } from './MessageItem.tsx'
import type { ChatView } from './view.ts'

/** What went wrong, in words, with the way on; the FAQ's answer where the server could give one without storing. */
export function Trouble({
  problem,
  view,
  onRetry,
}: {
  problem: Partial<Problem>
  view: ChatView
  onRetry?: (() => void) | undefined
}) {
  const { t, state } = view
  return (
    <div class="lx-trouble" role="alert">
      <p>
        {problem.code && problem.title ? (
          <>
            <strong>{problem.title}</strong> {problem.detail}
          </>
        ) : (
          put(t.noAnswer, { phone: state.desk?.phone ?? view.phone ?? '' })
        )}
      </p>
      {problem.reply && <ReplyBody reply={problem.reply} view={view} isLast={false} />}
      {problem.hotlines && (
        <p>
          {problem.hotlines.map(({ number, label }) => (
            <a key={number} class="lx-button" href={`tel:${number}`}>
              {number} {label}
            </a>
          ))}
        </p>
      )}
      {onRetry && (
        <button type="button" class="lx-button" onClick={onRetry}>
          {t.retry}
        </button>
      )}
    </div>
  )
}
