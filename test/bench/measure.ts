/** What a load of requests took, in milliseconds. */
export interface Measured {
  requestsPerSecond: number
  p50: number
  p99: number
}

const percentile = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

export function summarise(times: number[], seconds: number): Measured {
  const sorted = times.toSorted((a, b) => a - b)
  const round = (value: number) => Math.round(value * 1000) / 1000
  return {
    requestsPerSecond: Math.round(times.length / seconds),
    p50: round(percentile(sorted, 0.5)),
    p99: round(percentile(sorted, 0.99)),
  }
}

/** Runs `work` from several callers at once, each one after the other, for a number of calls in all. */
export async function load(
  { callers, calls }: { callers: number; calls: number },
  work: (caller: number, call: number) => Promise<void>,
): Promise<Measured> {
  const times: number[] = []
  const started = performance.now()
  const each = Math.ceil(calls / callers)
  await Promise.all(
    Array.from({ length: callers }, async (_, caller) => {
      for (let call = 0; call < each; call++) {
        const begun = performance.now()
        await work(caller, call)
        times.push(performance.now() - begun)
      }
    }),
  )
  return summarise(times, (performance.now() - started) / 1000)
}
