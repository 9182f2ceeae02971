import { scores } from '../../domain/closing.ts'
import type { Texts } from './texts/form.ts'

/** The five levels, best first, each a labelled choice of its own. */
export function ScoreField({ t }: { t: Texts }) {
  return (
    <fieldset class="lx-scores">
      <legend>{t.closing.rate}</legend>
      {scores.toReversed().map((score) => (
        <label key={score}>
          <input type="radio" name="score" value={score} required />
          <span>{t.closing.scores[score]}</span>
        </label>
      ))}
    </fieldset>
  )
}
