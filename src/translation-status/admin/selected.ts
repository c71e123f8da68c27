/** The rows of a table that are selected, as its checkboxes name them. */
export type SelectedRow = {
  box: HTMLInputElement
  kind: string
  contentId: string
  /** The id of the source edition. */
  source: string
  /** Whether a translation is there. */
  isBegun: boolean
}

/** The name of the checkboxes. */
export const checkboxName = 'selected'

export function selectedIn(table: HTMLElement | null, which: 'all' | 'checked' = 'checked') {
  const boxes = table?.querySelectorAll<HTMLInputElement>(`input[name=${checkboxName}]`) ?? []
  return [...boxes]
    .filter(({ checked }) => checked || which === 'all')
    .map((box): SelectedRow => {
      const { kind = '', source = '', begun } = box.dataset
      return { box, kind, contentId: box.value, source, isBegun: begun !== undefined }
    })
}
