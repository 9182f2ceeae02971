import type { DecisionExplanation, TitledEntry, Worded } from '../../explanation.ts'
import type { Locale } from '../../locale.ts'
import { explainingTexts } from './catalogue.ts'
import type { PartName } from './form.ts'

/** An explanation as text for a terminal, in the reader's language. */
export function writeExplanation(explanation: DecisionExplanation, locale: Locale): string {
  const { part, gap } = explainingTexts[locale]
  const { kind, status, entry, facet, options, ranked, features, thresholds, assistant } = explanation
  const line = (name: PartName, text: string) => `${part[name]}${gap}${text}`
  const list = (name: PartName, texts: string[]) =>
    texts.length === 0 ? [] : [`${part[name]}${gap.trimEnd()}`, ...texts.map((text) => `  ${text}`)]
  return [
    line('question', explanation.question),
    line('decidedAt', explanation.decidedAt),
    line('kind', withCode(kind)),
    line('status', withCode(status)),
    ...list('reasons', explanation.reasons.map(withCode)),
    ...(entry ? [line('entryId', withTitle(entry))] : []),
    ...(facet ? [line('facet', facet)] : []),
    ...list(
      'options',
      options.map(({ entryId: id, label }) => withTitle({ id, title: label })),
    ),
    line('confidence', figure(explanation.confidence)),
    line('answerFrom', thresholds ? String(thresholds.answerFrom) : part.unknown),
    line('askFrom', thresholds ? String(thresholds.askFrom) : part.unknown),
    ...list(
      'ranked',
      ranked.map((one) => `${figure(one.score)}  ${withTitle(one)}`),
    ),
    ...list(
      'features',
      features.map(({ name, text, value }) => `${figure(value).padStart(7)}  ${name}${gap}${text}`),
    ),
    line('release', explanation.release === null ? part.unknown : String(explanation.release)),
    line('assistant', assistant ? withCode(assistant) : part.assistantAbsent),
    line('replay', replayed(explanation, locale)),
  ].join('\n')
}

const figure = (value: number) => value.toFixed(3)
const withCode = ({ code, text }: Worded) => (text === code ? code : `${text} [${code}]`)
const withTitle = ({ id, title }: TitledEntry) => (title === null ? id : `${title} [${id}]`)

function replayed({ replay }: DecisionExplanation, locale: Locale): string {
  const { part, status, gap } = explainingTexts[locale]
  if (!replay) return part.replayImpossible
  if (replay.isSame) return part.replaySame
  const { differences, decision } = replay
  const now = withCode({ code: decision.status, text: status[decision.status] })
  return `${part.replayDiffers}${gap}${now} (${differences.map((name) => part[name as PartName] ?? name).join(', ')})`
}
