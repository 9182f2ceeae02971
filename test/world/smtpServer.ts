import { type AddressInfo, createServer, type Socket } from 'node:net'

/** A mail as it came over the wire. */
export interface ReceivedMail {
  from: string
  to: string
  headers: Record<string, string>
  /** The body in clear. */
  text: string
}

/** What the server does with a mail; each a way in which real ones fail. */
export type SmtpBehaviour =
  | 'accept'
  /** 450 to RCPT: greylisting. */
  | 'greylist'
  /** 550 to RCPT, quoting the address as real servers do. */
  | 'refuse'
  /** Says nothing after the connection. */
  | 'hang'
  /** Takes the mail and drops the connection before the answer. */
  | 'drop_after_data'

export interface SmtpServer {
  url: string
  mails: ReceivedMail[]
  behave(behaviour: SmtpBehaviour): void
  /** Runs when the next mail has come, before it is answered. */
  beforeAnswer(work: (() => Promise<void>) | undefined): void
  close(): Promise<void>
}

/** A small mail server (RFC 5321) on a free local port. */
export async function startSmtpServer(): Promise<SmtpServer> {
  const mails: ReceivedMail[] = []
  const sockets = new Set<Socket>()
  let behaviour: SmtpBehaviour = 'accept'
  let before: (() => Promise<void>) | undefined
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
    if (behaviour === 'hang') return
    const say = (line: string) => socket.write(`${line}\r\n`)
    let envelope = { from: '', to: '' }
    let data: string | undefined
    let buffer = ''
    const end = async (mail: string) => {
      mails.push(readMail(envelope, mail))
      await before?.()
      if (behaviour === 'drop_after_data') socket.destroy()
      else say('250 2.0.0 taken')
    }
    const take = (line: string) => {
      if (data !== undefined) {
        if (line !== '.') data += `${line.replace(/^\./, '')}\r\n`
        else {
          void end(data)
          data = undefined
        }
        return
      }
      const [verb] = line.toUpperCase().split(/[ :]/)
      const address = /<([^>]*)>/.exec(line)?.[1] ?? ''
      if (verb === 'EHLO' || verb === 'HELO') say('250 local')
      else if (verb === 'MAIL') {
        envelope = { from: address, to: '' }
        say('250 2.1.0 ok')
      } else if (verb === 'RCPT') {
        envelope.to = address
        if (behaviour === 'greylist') say('450 4.2.0 try again later')
        else if (behaviour === 'refuse') say(`550 5.1.1 <${address}>: no such mailbox`)
        else say('250 2.1.5 ok')
      } else if (verb === 'DATA') {
        data = ''
        say('354 go on')
      } else if (verb === 'QUIT') socket.end('221 2.0.0 bye\r\n')
      else say('250 2.0.0 ok')
    }
    socket.on('data', (chunk) => {
      buffer += chunk.toString('latin1')
      for (let at = buffer.indexOf('\r\n'); at >= 0; at = buffer.indexOf('\r\n')) {
        const line = buffer.slice(0, at)
        buffer = buffer.slice(at + 2)
        take(line)
      }
    })
    say('220 local ESMTP')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    behave(next) {
      behaviour = next
    },
    beforeAnswer(work) {
      before = work
    },
    close() {
      for (const socket of sockets) socket.destroy()
      return new Promise((done) => server.close(() => done()))
    },
  }
}

function readMail(envelope: { from: string; to: string }, mail: string): ReceivedMail {
  const at = mail.indexOf('\r\n\r\n')
  const unfolded = mail.slice(0, at).replace(/\r\n[ \t]+/g, ' ')
  const headers = Object.fromEntries(
    unfolded.split('\r\n').map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), readWords(line.slice(colon + 1).trim())]
    }),
  )
  const encoding = headers['content-transfer-encoding'] ?? ''
  return { ...envelope, headers, text: decode(mail.slice(at + 4), encoding).trim() }
}

function decode(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  if (encoding === 'quoted-printable') return readQuoted(body.replace(/=\r\n/g, ''))
  return Buffer.from(body, 'latin1').toString('utf8')
}

const readQuoted = (text: string) =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')

/** Encoded words of headers (RFC 2047). */
const readWords = (text: string) =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, how: string, words: string) =>
      how.toLowerCase() === 'b'
        ? Buffer.from(words, 'base64').toString('utf8')
        : readQuoted(words.replaceAll('_', ' ')),
    )
