/** Error: a file cannot be imported. Nothing was written. */
export class ImportError extends Error {
  readonly complaints: string[]

  constructor(complaints: string[]) {
    super(complaints.join('\n'))
    this.complaints = complaints
  }
}
