/* What we use of the Workers runtime; the whole of its types would clash with those of Node. */
declare module 'cloudflare:workers' {
  export class DurableObject<Env = unknown> {
    constructor(state: unknown, env: Env)
    fetch(request: Request): Promise<Response>
  }
}
