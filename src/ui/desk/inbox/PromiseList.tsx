import type { OwedPromise } from '../../../domain/deskContract.ts'
import { TimeChip } from '../parts/DueChip.tsx'
import { Empty } from '../parts/States.tsx'
import { useTexts } from '../texts/catalogue.ts'
import { AboutRow } from './AboutRow.tsx'

/** What the person owes citizens by promise, late ones first. */
export function PromiseList({ promises, openId }: { promises: OwedPromise[]; openId: string | undefined }) {
  const { texts } = useTexts()
  const words = texts.ownership
  if (promises.length === 0) {
    const [title = '', hint = ''] = words.empty.promises
    return <Empty icon="flag" title={title} hint={hint} />
  }
  return (
    <ul data-rows="">
      {promises.map(({ id, text, dueAt, madeAt, handoff }) => (
        <AboutRow key={id} about={handoff} view="promises" isOpen={handoff.id === openId} line={text}>
          <TimeChip dueAt={dueAt} from={madeAt} left={words.promiseLeft} late={words.promiseLate} />
        </AboutRow>
      ))}
    </ul>
  )
}
