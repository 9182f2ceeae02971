import { readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { startServer } from '../../src/startServer.ts'
import { findBrowser } from '../world/findBrowser.ts'
import { freshPostgresUrl } from '../world/postgresUrl.ts'
import { tuesdayMorning } from '../world/time.ts'

/** Pictures of what the tests saw, for people to look at. */
const artefacts = 'test/artefacts'

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export function launch(): Promise<Browser> {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('no Chromium: set CHROMIUM_PATH')
  return chromium.launch({ executablePath, args: flags })
}

export const password = 'a password of the tests'
export const secret = 'x'.repeat(40)

/** Two real servers on one PostgreSQL, as two instances in production. */
export async function startTwo(environment: Record<string, string> = {}) {
  const url = await freshPostgresUrl(inject('postgresUrl'), inject('seededDatabase'))
  const config = readConfig({
    DATABASE_URL: url,
    PORT: '0',
    LIANXIN_ADMIN_PASSWORD: password,
    LIANXIN_SECRET: secret,
    ...environment,
  })
  // From that morning time goes on: what is shown must not depend on when tests run.
  const shift = tuesdayMorning.getTime() - Date.now()
  const quiet = { log: () => {}, clock: () => new Date(Date.now() + shift) }
  const one = await startServer(config, quiet)
  const two = await startServer(config, quiet)
  return { one: one.address, two: two.address, url, stop: () => Promise.all([one.stop(), two.stop()]) }
}

/** A page that notes when its script throws, breaks the content security policy, or asks anybody but the two servers. */
export async function openPage(
  browser: Browser,
  {
    url,
    width = 1280,
    height = 800,
    ...options
  }: { url: string; width?: number; height?: number } & BrowserContextOptions,
): Promise<{ page: Page; context: BrowserContext; errors: string[] }> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width, height },
    reducedMotion: 'reduce',
    ...options,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|Refused/.test(message.text()))
      errors.push(message.text())
  })
  page.on('request', (request) => {
    if (!/^http:\/\/127\.0\.0\.1:|^data:/.test(request.url())) errors.push(`request to ${request.url()}`)
  })
  await page.goto(url)
  return { page, context, errors }
}

export async function picture(page: Page, name: string): Promise<void> {
  await mkdir(artefacts, { recursive: true })
  await page.screenshot({ path: `${artefacts}/${name}.png` })
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Fails with what axe finds, in words that name the element. */
export async function expectNoViolations(page: Page): Promise<void> {
  // Playwright's own evaluation is not bound by the page's content security policy.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe)
  const violations = await page.evaluate(async () => {
    const { axe: tool } = globalThis as unknown as {
      axe: {
        run(
          options: object,
        ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>
      }
    }
    // What passes is not described: that takes longer than the checks.
    const { violations: found } = await tool.run({ resultTypes: ['violations'] })
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary?.slice(0, 300)}`),
    )
  })
  expect(violations).toEqual([])
}

/** Whether the page can be scrolled sideways: nothing may need it (WCAG 1.4.10). */
export async function expectNoSideScroll(page: Page): Promise<void> {
  const [content, view] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ])
  expect(content).toBeLessThanOrEqual(view ?? 0)
}

/** Fails where a control reaches over the edge of its part of the desk, or words over the edge of their control. */
export async function expectNothingSpills(page: Page): Promise<void> {
  const spilt = await page.evaluate(() =>
    ['#list', '#thread', '#info'].flatMap((part) => {
      const pane = document.querySelector(part)
      const edge = pane?.getBoundingClientRect()
      if (!pane || !edge || edge.width === 0) return []
      const controls = [...pane.querySelectorAll<HTMLElement>('a, button, select, textarea')]
      return controls
        .filter((control) => {
          const { left, right, width } = control.getBoundingClientRect()
          const isOut = left < edge.left - 1 || right > edge.right + 1
          return width > 1 && (isOut || control.scrollWidth > control.clientWidth + 1)
        })
        .map((control) => `${part}: ${control.innerText || control.id}`)
    }),
  )
  expect(spilt).toEqual([])
}
