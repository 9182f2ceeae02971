/** A time in which somebody is away, from (inclusive) to (exclusive), and who stands in. */
export interface Away {
  staffId: string
  substituteId: string | null
  startsAt: Date
  endsAt: Date
}

/** A planned span of one person. */
export interface Planned {
  staffId: string
  startsAt: Date
  endsAt: Date
}

/** A part of a planned span with who is really there for it; `standsInFor` names the one planned, if another. */
export interface Covered {
  staffId: string
  standsInFor?: string
  startsAt: Date
  endsAt: Date
}

/** So many substitutes of substitutes are followed; a longer chain means that nobody knows who is there. */
export const maxStandIns = 4

/**
 * Who is there for somebody at an instant: the person, else the substitute, else the substitute's own substitute and so
 * on, at most `maxStandIns` of them.
 * @returns undefined when the chain ends with nobody, in a circle, or is too long.
 */
export function findWhoIsThere(absences: readonly Away[], { staffId, at }: { staffId: string; at: Date }) {
  let who: string | null = staffId
  for (let asked = 0; who !== null && asked <= maxStandIns; asked++) {
    const id: string = who
    const away = absences.find((absence) => absence.staffId === id && absence.startsAt <= at && at < absence.endsAt)
    if (!away) return id
    who = away.substituteId
  }
  return undefined
}

/**
 * A planned span cut where absences begin and end, each part with who is really there; parts with nobody are left out.
 * @param absences of everybody who may be in a chain, as far as they touch the span.
 */
export function listCovered(absences: readonly Away[], { staffId, startsAt, endsAt }: Planned): Covered[] {
  const cuts = absences
    .flatMap((away) => [away.startsAt, away.endsAt])
    .filter((cut) => startsAt < cut && cut < endsAt)
    .map((cut) => cut.getTime())
  const bounds = [...new Set([startsAt.getTime(), ...cuts, endsAt.getTime()])].toSorted((a, b) => a - b)
  const parts: Covered[] = []
  for (const [n, from] of bounds.slice(0, -1).entries()) {
    const part = { startsAt: new Date(from), endsAt: new Date(bounds[n + 1] ?? from) }
    const who = findWhoIsThere(absences, { staffId, at: part.startsAt })
    const last = parts.at(-1)
    if (who === undefined) continue
    if (last?.staffId === who && last.endsAt.getTime() === from) last.endsAt = part.endsAt
    else parts.push({ staffId: who, ...(who === staffId ? {} : { standsInFor: staffId }), ...part })
  }
  return parts
}

/**
 * What is wrong with a chain of substitutes once an absence is added: it comes back to somebody who is in it already, or
 * more substitutes are named in it than are followed. A chain that ends with nobody is not wrong: the shift is uncovered.
 */
export function findChainFault(absences: readonly Away[], added: Away): 'circle' | 'too_long' | undefined {
  const all = [...absences, added]
  const instants = all
    .map(({ startsAt }) => startsAt)
    .filter((at) => added.startsAt <= at && at < added.endsAt)
    .toSorted((a, b) => a.getTime() - b.getTime())
  for (const at of instants) {
    const now = new Map(all.filter((one) => one.startsAt <= at && at < one.endsAt).map((one) => [one.staffId, one]))
    for (const head of now.keys()) {
      const { path, isCircle } = followChain(now, head)
      if (!path.includes(added.staffId)) continue
      if (isCircle) return 'circle'
      if (path.length - 1 > maxStandIns) return 'too_long'
    }
  }
  return undefined
}

function followChain(awayNow: ReadonlyMap<string, Away>, head: string): { path: string[]; isCircle: boolean } {
  const path = [head]
  for (;;) {
    const next = awayNow.get(path.at(-1) ?? head)?.substituteId
    if (next === undefined || next === null) return { path, isCircle: false }
    if (path.includes(next)) return { path, isCircle: true }
    path.push(next)
  }
}
