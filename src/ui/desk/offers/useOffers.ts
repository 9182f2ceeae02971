import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { OfferedRow } from '../api/offers.ts'
import { useClaim } from '../data/handoffs.ts'
import { keys } from '../data/keys.ts'
import { useDeclineOffer, useOffered } from '../data/offers.ts'
import { focusList, focusReply } from '../keyboard/focus.ts'
import { announce, confirmBriefly } from '../live/announcer.tsx'
import { notify } from '../live/notify.ts'
import { go } from '../place.ts'
import { useTexts } from '../texts/catalogue.ts'
import { exactServerNow } from '../time/now.ts'

/** What is offered to the person, and their answers to it. */
export interface Offers {
  running: OfferedRow[]
  take: (row: OfferedRow) => void
  decline: (row: OfferedRow, reason: string) => void
  /** The offer for which the person is about to give a reason. */
  decliningId: string | undefined
  setDeclining: (offerId: string | undefined) => void
  isSending: boolean
  error: Error | null
  forgetError: () => void
}

/** Whole seconds until an offer is over; none are left when it is. */
export const secondsLeft = ({ offer }: OfferedRow): number =>
  Math.max(0, Math.ceil((Date.parse(offer.expiresAt) - exactServerNow()) / 1000))

/** Keeps what is offered to the person, tells of it once, and takes the answers. */
export function useOffers(isLive: boolean): Offers {
  const { texts } = useTexts()
  const running = useRunning(isLive)
  const [decliningId, setDeclining] = useState<string>()
  const claim = useClaim()
  const declining = useDeclineOffer()
  const answered = useRef(new Set<string>())
  useTelling({ running, answered: answered.current, decliningId, setDeclining })

  const take = (row: OfferedRow) => {
    if (claim.isPending) return
    declining.reset()
    answered.current.add(row.offer.id)
    const onSuccess = () => {
      confirmBriefly(texts.actions.claimed)
      go({ page: 'desk', view: 'mine', handoffId: row.id })
      focusReply()
    }
    claim.mutate({ id: row.id, version: row.version }, { onSuccess })
  }
  const decline = (row: OfferedRow, reason: string) => {
    if (declining.isPending) return
    claim.reset()
    answered.current.add(row.offer.id)
    const onSuccess = () => {
      confirmBriefly(texts.offers.declined)
      setDeclining(undefined)
      focusList()
    }
    declining.mutate({ id: row.id, reason }, { onSuccess })
  }
  return {
    running,
    take,
    decline,
    decliningId,
    setDeclining,
    isSending: claim.isPending || declining.isPending,
    error: claim.error ?? declining.error,
    forgetError: () => {
      claim.reset()
      declining.reset()
    },
  }
}

/** The offers that are not over; when one is, the server is asked what is offered now. */
function useRunning(isLive: boolean): OfferedRow[] {
  const client = useQueryClient()
  const { data } = useOffered(isLive)
  const [overId, setOver] = useState<string>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: an offer that is over is left out when it has run out
  const running = useMemo(() => (data ?? []).filter((row) => secondsLeft(row) > 0), [data, overId])
  useEffect(() => {
    const [next] = running.map(({ offer }) => offer).sort((one, other) => one.expiresAt.localeCompare(other.expiresAt))
    if (!next) return
    const timer = setTimeout(
      () => {
        setOver(next.id)
        void client.invalidateQueries({ queryKey: keys.everyList })
      },
      Date.parse(next.expiresAt) - exactServerNow() + 100,
    )
    return () => clearTimeout(timer)
  }, [running, client])
  return running
}

/** Says once that an offer came, and once that it went without an answer of the person. */
function useTelling({
  running,
  answered,
  decliningId,
  setDeclining,
}: Pick<Offers, 'running' | 'decliningId' | 'setDeclining'> & { answered: Set<string> }): void {
  const { texts } = useTexts()
  const seen = useRef(new Set<string>())
  useEffect(() => {
    const before = seen.current
    seen.current = new Set(running.map(({ offer }) => offer.id))
    const arrived = running.filter(({ offer }) => !before.has(offer.id))
    for (const row of arrived) announce(texts.offers.arrived(row.topic, secondsLeft(row)))
    if (arrived.length > 0) notify('offer', texts)
    const gone = [...before].filter((id) => !seen.current.has(id))
    if (gone.some((id) => !answered.has(id))) announce(texts.offers.gone)
    if (!decliningId || !gone.includes(decliningId)) return
    setDeclining(undefined)
    focusList()
  }, [running, texts, answered, decliningId, setDeclining])
}
