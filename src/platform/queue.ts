/** Error: the queue's turn did not come in time. */
export class QueueTimeout extends Error {
  override name = 'QueueTimeout'
}

/** A first-in, first-out mutex: whoever enters waits until everybody before has left. */
export class Queue {
  #last: Promise<void> = Promise.resolve()

  /**
   * @param patience milliseconds to wait at most
   * @returns what to call on leaving; calling it again does nothing
   * @throws QueueTimeout
   */
  async enter(patience = 30_000): Promise<() => void> {
    const before = this.#last
    let leave: () => void = () => {}
    this.#last = new Promise((resolve) => {
      leave = resolve
    })
    if (!(await settles(before, patience))) {
      // Those behind still wait for the one before us.
      before.then(leave)
      throw new QueueTimeout(`Waited for more than ${patience} ms in a queue.`)
    }
    return leave
  }
}

async function settles(promise: Promise<void>, patience: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), patience)
  })
  const inTime = await Promise.race([promise.then(() => true as const), late])
  clearTimeout(timer)
  return inTime
}
