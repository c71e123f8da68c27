import { type Turns, takeTurn } from './writer-lease'

/** A collection of at most one document, as atomic as a unique key. */
function memory(held?: {
  holder: string
  until: Date
}): Turns & { holder: () => string | undefined } {
  let turn = held && { _id: 'writer', ...held }
  return {
    holder: () => turn?.holder,
    insertOne: async (wanted) => {
      if (turn) throw Object.assign(new Error('duplicate key'), { code: 11000 })
      turn = wanted
    },
    findOne: async () => turn ?? null,
    deleteOne: async ({ holder }) => {
      if (turn?.holder === holder) turn = undefined
    },
    updateOne: async () => {},
  }
}

test('one at a time, and everybody gets a turn', async () => {
  const turns = memory()
  let writing = 0
  let most = 0
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      const leave = await takeTurn(turns)
      most = Math.max(most, ++writing)
      await new Promise((resolve) => setTimeout(resolve, 2))
      writing--
      await leave()
    }),
  )
  expect(most).toBe(1)
  expect(turns.holder()).toBeUndefined()
})

test('the turn of a process that died is taken from it', async () => {
  const leave = await takeTurn(memory({ holder: 'dead', until: new Date(Date.now() - 1) }))
  await leave()
})

test('who waits too long says so', async () => {
  const turns = memory({ holder: 'busy', until: new Date(Date.now() + 60_000) })
  await expect(takeTurn(turns, 30)).rejects.toThrow(/waited too long/)
  expect(turns.holder()).toBe('busy')
})

test('another failure of the database is not mistaken for somebody else’s turn', async () => {
  const turns = { ...memory(), insertOne: () => Promise.reject(new Error('no connection')) }
  await expect(takeTurn(turns, 30)).rejects.toThrow(/no connection/)
})
