import { useState } from 'preact/hooks'
import type { Reply } from '../../domain/message.ts'
import { plainText } from '../shared/markdown.ts'
import { put } from '../shared/texts/put.ts'
import { type Verdict, verdicts } from './verdicts.ts'
import type { ChatView } from './view.ts'

/** Below an answer: was it helpful, read it aloud, copy it. Needs JavaScript, so the server leaves it out. */
export function Helpful({ reply, position, view }: { reply: Reply; position: number; view: ChatView }) {
  const { t, act } = view
  const [rated, setRated] = useState(false)
  const [copied, setCopied] = useState(false)
  const [reading, setReading] = useState(false)
  const words = [reply.entry?.title, plainText(reply.entry?.answer ?? reply.text)].filter(Boolean).join('\n')
  const say = () => {
    speechSynthesis.cancel()
    if (reading) return setReading(false)
    const speech = new SpeechSynthesisUtterance(words)
    speech.lang = reply.entry?.locale ?? view.locale
    speech.rate = 0.9
    speech.onend = () => setReading(false)
    speechSynthesis.speak(speech)
    setReading(true)
  }
  const rate = (verdict: Verdict) => {
    act?.({ action: 'rate', position: String(position), verdict })
    setRated(true)
  }
  return (
    <div class="lx-helpful">
      {rated ? (
        // The button that was pressed is gone: the focus stays where it was.
        <p role="status" tabIndex={-1} ref={(thanks) => thanks?.focus()}>
          {t.thanksForRating}
        </p>
      ) : (
        <fieldset>
          <legend>{t.helpful}</legend>
          {verdicts.map((verdict) => (
            <button key={verdict} type="button" class="lx-link" onClick={() => rate(verdict)}>
              {t[verdict]}
            </button>
          ))}
        </fieldset>
      )}
      {'speechSynthesis' in globalThis && (
        <button type="button" class="lx-link lx-read" onClick={say}>
          {reading ? t.stopReading : t.readAloud}
        </button>
      )}
      <button
        type="button"
        class="lx-link"
        onClick={() =>
          navigator.clipboard?.writeText(words).then(
            () => setCopied(true),
            () => {},
          )
        }
      >
        {copied ? t.copied : t.copy}
      </button>
      <span class="lx-hidden">{put(t.done, { n: reply.sources.length })}</span>
    </div>
  )
}
