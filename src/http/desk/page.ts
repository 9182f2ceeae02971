import { createRouter, type Request } from '../environment.ts'

/** The agents' console is one page with its own places; it signs in by itself. */
export const deskPageRoutes = createRouter()

const showDesk = async (c: Request): Promise<Response> => {
  c.header('Cache-Control', 'no-cache')
  return c.html(await c.get('context').assets.readDesk()) as Response
}

deskPageRoutes.get('/desk', showDesk)
deskPageRoutes.get('/desk/*', showDesk)
deskPageRoutes.get('/login', showDesk)
