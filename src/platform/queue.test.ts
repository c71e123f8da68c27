import { Queue, QueueTimeout } from './queue'

test('one after the other, in the order of coming', async () => {
  const queue = new Queue()
  const seen: string[] = []
  await Promise.all(
    [3, 1, 2].map(async (duration) => {
      const leave = await queue.enter()
      seen.push(`in ${duration}`)
      await new Promise((resolve) => setTimeout(resolve, duration))
      seen.push(`out ${duration}`)
      leave()
    }),
  )
  expect(seen).toEqual(['in 3', 'out 3', 'in 1', 'out 1', 'in 2', 'out 2'])
})

test('who waits too long says so, and those behind still get their turn', async () => {
  const queue = new Queue()
  const leave = await queue.enter()
  const late = queue.enter(5)
  const behind = queue.enter()
  await expect(late).rejects.toThrow(QueueTimeout)
  leave()
  await expect(behind).resolves.toBeInstanceOf(Function)
})
