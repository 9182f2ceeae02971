import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'vitest'

/** What old government sites do to every element of a page. */
const hostileStyles = `
html { font-size: 62.5%; line-height: 3; direction: rtl }
* { all: revert !important }
body * { position: static !important; font-size: 40px !important; letter-spacing: 1em !important; color: red !important }
button, textarea, div, section { width: 20px !important; height: 20px !important; display: inline !important }
`

/** A page of another site, on an origin of its own, with the widget in it by the one line. */
export async function startHost(lianxin: string) {
  const server = createServer((request, response) => {
    const isHostile = request.url?.startsWith('/hostile')
    // As strict as a host can be: code and connections only to Lianxin, no inline style.
    response.setHeader(
      'Content-Security-Policy',
      `default-src 'none'; script-src ${lianxin}; connect-src ${lianxin}; style-src 'self'; base-uri 'none'`,
    )
    if (request.url === '/hostile.css') return response.setHeader('Content-Type', 'text/css').end(hostileStyles)
    if (request.url === '/favicon.ico') return response.writeHead(204).end()
    const doctype = isHostile ? '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">' : '<!doctype html>'
    const style = isHostile ? '<link rel="stylesheet" href="/hostile.css">' : ''
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(
      `${doctype}<html lang="zh-CN"><head><title>某市人民政府</title><meta name="viewport" content="width=device-width">${style}</head><body><main><h1>某市人民政府</h1><p>${'通知公告。'.repeat(400)}</p></main><script src="${lianxin}/widget.js" async></script></body></html>`,
    )
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  expect(new URL(lianxin).port).not.toBe(String(port))
  return {
    normal: `http://127.0.0.1:${port}/normal`,
    hostile: `http://127.0.0.1:${port}/hostile`,
    stop: () => new Promise((done) => server.close(done)),
  }
}
