import { getSettings, type Settings } from '../settings.ts'
import type { DeskTexts } from '../texts/form.ts'

/** What an agent can be told of while the desk is not in front. */
export type NoticeKind = 'waiting' | 'message' | 'offer'

/** Whether a minute of the day lies in the quiet hours, which may reach over midnight. Times are "HH:MM". */
export function isQuiet(time: string, { quietFrom, quietTo }: Pick<Settings, 'quietFrom' | 'quietTo'>): boolean {
  if (quietFrom === quietTo) return false
  if (quietFrom < quietTo) return quietFrom <= time && time < quietTo
  return quietFrom <= time || time < quietTo
}

/** Tells an agent who looks elsewhere that something came: no name, no number, no word of a citizen. */
export function notify(kind: NoticeKind, texts: DeskTexts): void {
  const settings = getSettings()
  const time = new Date().toTimeString().slice(0, 5)
  if (isQuiet(time, settings) || (document.visibilityState === 'visible' && document.hasFocus())) return
  if (kind === 'message' ? settings.soundsOnMessage : settings.soundsOnWaiting) beep()
  if (!settings.hasNotifications || !canNotify() || Notification.permission !== 'granted') return
  const notification = new Notification(texts.app.product, {
    body: { ...texts.writing.notice, offer: texts.offers.notice }[kind],
    tag: kind,
  })
  notification.onclick = () => {
    window.focus()
    notification.close()
  }
}

/** Asks the browser for the permission. @returns whether it was given. */
export async function askPermission(): Promise<boolean> {
  return canNotify() && (await Notification.requestPermission()) === 'granted'
}

const canNotify = () => 'Notification' in window

let audio: AudioContext | undefined

/** A short, soft tone; browsers let it sound only after the person has used the page. */
function beep(): void {
  audio ??= new AudioContext()
  const tone = audio.createOscillator()
  const volume = audio.createGain()
  tone.frequency.value = 660
  volume.gain.setValueAtTime(0.08, audio.currentTime)
  volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + 0.25)
  tone.connect(volume).connect(audio.destination)
  tone.start()
  tone.stop(audio.currentTime + 0.25)
}
