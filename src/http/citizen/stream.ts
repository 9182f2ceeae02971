import { type ConversationKey, getConversation } from '../../actions/citizen/authorise.ts'
import { stateOf } from '../../actions/citizen/conversationState.ts'
import { readMessages } from '../../actions/citizen/readMessages.ts'
import { conversationChannel } from '../../realtime/port.ts'
import type { Request } from '../environment.ts'
import { eventStream } from '../sse.ts'

/** Messages after the last one that the client has, then each new one, and the state whenever it changes. */
export async function streamConversation(c: Request, key: ConversationKey): Promise<Response> {
  const context = c.get('context')
  await getConversation(context, key)
  let after = Number(c.req.header('last-event-id') ?? c.req.query('after') ?? 0) || 0
  let lastState = ''
  return eventStream(c, {
    subscribe: (wake) => context.realtime.subscribe(conversationChannel(key.conversationId), wake),
    read: async (send) => {
      const now = { ...context, now: context.clock() }
      for (const message of await readMessages(now, { ...key, after })) {
        await send({ event: 'message', id: String(message.position), data: message })
        after = message.position
      }
      const state = await stateOf(now, await getConversation(now, key))
      const text = JSON.stringify(state)
      if (text === lastState) return
      await send({ event: 'state', data: state })
      lastState = text
    },
  })
}
