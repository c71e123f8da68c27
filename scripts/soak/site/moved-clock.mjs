/**
 * Loaded into a web process before everything else (`node --import`): its clock is moved by the
 * milliseconds that stand in the file SOAK_CLOCK_FILE, also while it runs. Timers and the monotonic
 * clock are not, as on a machine whose clock is set. The process ends with its standard input, so it never outlives a soak that was killed.
 */
import fs from 'node:fs'

const file = process.env.SOAK_CLOCK_FILE
let moved = 0
const look = () => {
  moved = Number(fs.readFileSync(file, 'utf8')) || 0
}

if (file) {
  look()
  setInterval(look, 250).unref()
  const Real = Date
  const now = () => Real.now() + moved
  // A proxy, so that `instanceof` and prototypes are those of the real one.
  globalThis.Date = new Proxy(Real, {
    construct: (target, given, made) =>
      Reflect.construct(target, given.length > 0 ? given : [now()], made),
    apply: () => new Real(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  })
  Real.prototype.constructor = globalThis.Date
  // It is the time of the clock when the process started, and stays so when the clock is set later.
  Object.defineProperty(performance, 'timeOrigin', { value: performance.timeOrigin + moved })
  process.stdin.on('end', () => process.exit(0)).resume()
  process.stdin.unref?.()
}
