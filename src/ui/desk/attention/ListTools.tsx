import { type DeskSort, deskSorts } from '../../../domain/deskContract.ts'
import { ActButton } from '../parts/ActButton.tsx'
import { describeFailure } from '../parts/States.tsx'
import { go, type Place } from '../place.ts'
import { useTexts } from '../texts/catalogue.ts'
import styles from './Attention.module.css'
import type { ClaimNext } from './claimNext.ts'

/** The order of a list, which stands in the address, and the way to the next citizen. */
export function ListTools({ place, claimNext }: { place: Place; claimNext: ClaimNext }) {
  const { texts } = useTexts()
  const words = texts.attention
  const choose = (value: string) => {
    const sort = deskSorts.find((one) => one === value)
    go({ ...place, sort }, { replaces: true })
  }
  return (
    <div className={styles.tools}>
      <label className={styles.sort}>
        {words.sort}
        <select id="sort" value={place.sort ?? 'usual'} onChange={({ target }) => choose(target.value)}>
          {sortsOf(place).map((sort) => (
            <option key={sort} value={sort}>
              {words.sorts[sort]}
            </option>
          ))}
        </select>
      </label>
      {place.view === 'waiting' && (
        <ActButton
          name="claimNext"
          kind="primary"
          label={words.claimNext}
          onClick={claimNext.run}
          opensDialog={false}
        />
      )}
      {claimNext.error && (
        <p role="alert" className={styles.failed}>
          {describeFailure(claimNext.error, texts)}
        </p>
      )}
    </div>
  )
}

/** What is done has no time left. */
const sortsOf = ({ view, sort }: Place): readonly DeskSort[] =>
  view === 'done' && sort !== 'due' ? deskSorts.filter((one) => one !== 'due') : deskSorts
