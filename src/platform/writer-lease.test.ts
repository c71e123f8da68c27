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
    updateOne: async ({ holder, until }, { $set }) => {
      const matches =
        turn?.holder === holder && (!until || until.getTime() === turn?.until.getTime())
      if (turn && matches) turn = { ...turn, ...$set }
      return { matchedCount: matches ? 1 : 0 }
    },
  }
}

let writes = 0
const another = (takeBack = async (_: string) => {}, patience?: number) => ({
  holder: `write ${++writes}`,
  takeBack,
  patience,
})

test('one at a time, and everybody gets a turn', async () => {
  const turns = memory()
  let writing = 0
  let most = 0
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      const leave = await takeTurn(turns, another())
      most = Math.max(most, ++writing)
      await new Promise((resolve) => setTimeout(resolve, 2))
      writing--
      await leave()
    }),
  )
  expect(most).toBe(1)
  expect(turns.holder()).toBeUndefined()
})

test('the turn of a process that died is taken from it, and its write taken back, once', async () => {
  const turns = memory({ holder: 'dead', until: new Date(Date.now() - 1) })
  const back: (string | undefined)[] = []
  const takeBack = async (holder: string) => {
    // Nobody else writes meanwhile.
    back.push(holder, turns.holder())
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await Promise.all([1, 2, 3].map(async () => (await takeTurn(turns, another(takeBack)))()))
  expect(back).toEqual(['dead', 'dead'])
  expect(turns.holder()).toBeUndefined()
})

test('who died while taking back is followed by another one who does', async () => {
  const turns = memory({ holder: 'dead', until: new Date(Date.now() - 1) })
  const fails = async () => Promise.reject(new Error('killed'))
  await expect(takeTurn(turns, another(fails))).rejects.toThrow(/killed/)
  expect(turns.holder()).toBe('dead')
})

test('who waits too long says so', async () => {
  const turns = memory({ holder: 'busy', until: new Date(Date.now() + 60_000) })
  await expect(takeTurn(turns, another(undefined, 30))).rejects.toThrow(/waited too long/)
  expect(turns.holder()).toBe('busy')
})

test('another failure of the database is not mistaken for somebody else’s turn', async () => {
  const turns = { ...memory(), insertOne: () => Promise.reject(new Error('no connection')) }
  await expect(takeTurn(turns, another(undefined, 30))).rejects.toThrow(/no connection/)
})
