/* What we use of the Workers runtime; the whole of its types would clash with those of Node. */
declare module 'cloudflare:workers' {
  interface DurableState {
    storage: { getAlarm(): Promise<number | null>; setAlarm(at: number): Promise<void> }
  }
  export class DurableObject<Env = unknown> {
    readonly ctx: DurableState
    readonly env: Env
    constructor(state: DurableState, env: Env)
    fetch(request: Request): Promise<Response>
  }
}
