/**
 * What the person at the machine can mend. It is shown as it is written, without a stack, so it
 * says what is wrong and what to do.
 */
export class Problem extends Error {
  /**
   * @param {string} message
   * @param {number} exitCode of this process
   */
  constructor(message, exitCode = 1) {
    super(message)
    this.exitCode = exitCode
  }
}

/** Somebody pressed Ctrl-C or ended this process: nothing is wrong, and nothing goes on. */
export class Interrupted extends Problem {
  constructor() {
    super('Interrupted.', 130)
  }
}

/**
 * @param {unknown} error
 * @returns {string} what to show: a stack only where the error is a fault of these scripts
 */
export function messageOf(error) {
  if (error instanceof Problem) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/**
 * @param {string} what went wrong
 * @param {string} output of the program that failed
 * @param {string} advice what to do about it
 */
export function messageOfFailure(what, output, advice) {
  const lines = output.trimEnd().split('\n').slice(-25)
  return `${lines.join('\n')}\n\n${what}\n${advice}`
}
