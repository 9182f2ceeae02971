import { expect, it } from 'vitest'
import { seed } from '../../src/actions/editor/seed.ts'
import { readKnowledgeFolder } from '../../src/channels/knowledgeFolder.ts'
import { reply, startEmbeddingsServer } from '../world/embeddingsServer.ts'
import { createWorld } from '../world/world.ts'

it('is released without embeddings while their server is down, says so, and with them at the next seed', async () => {
  const server = await startEmbeddingsServer()
  server.behave((response) => reply(response, {}, 503))
  const world = await createWorld({ environment: { EMBEDDINGS_URL: server.url } })
  try {
    const again = async () => seed(world.context, { ...(await readKnowledgeFolder('knowledge')), note: 'again' })
    const events = world.log.map(({ event }) => event)
    expect(events).toEqual(['embeddings_failed', 'release_without_embeddings'])
    expect((await world.deps.release()).index).toMatchObject({ retrieval: { embeddings: undefined } })
    server.seen.length = 0
    expect((await (await world.openConversation()).ask('身份证丢了怎么补办')).kind).toBe('answer')
    expect(server.seen).toEqual([])
    expect(await again()).toMatchObject({ release: 1, isNew: false })
    server.behave()
    expect(await again()).toMatchObject({ release: 2, isNew: true })
    expect((await world.deps.findRelease(2))?.index.retrieval.embeddings?.model).toBe('bge-m3')
    expect(await again()).toMatchObject({ release: 2, isNew: false })
  } finally {
    await world.close()
    await server.close()
  }
}, 120_000)
