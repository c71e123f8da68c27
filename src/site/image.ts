/** The sources of a `picture` element, from an uploaded image. */
import type { ImageView } from './page-view'

type Rendering = {
  url?: string | null
  width?: number | null
  height?: number | null
  mimeType?: string | null
}
type Upload = Rendering & {
  sizes?: Record<string, Rendering | undefined>
  /** Per cent from the left and from the top. */
  focalX?: number | null
  focalY?: number | null
}

const avif = 'image/avif'

/** An image as components draw it, with its renderings; nothing where the upload has no size. */
export function imageFrom(upload: Upload): Omit<ImageView, 'alt' | 'caption'> | undefined {
  const { url, width, height, mimeType, sizes = {}, focalX, focalY } = upload
  if (!url || !width || !height) return undefined
  const renderings = Object.values(sizes)
  const isAvif = (each: Rendering | undefined) => each?.mimeType === avif
  const whole = { url, width, height, mimeType }
  const avifSet = srcSetOf(renderings.filter(isAvif))
  return {
    src: url,
    width,
    height,
    srcSet: srcSetOf([...renderings.filter((each) => !isAvif(each)), whole]),
    ...(avifSet && { avifSet }),
    ...(isOffCentre(focalX, focalY) && { focus: { x: focalX ?? 50, y: focalY ?? 50 } }),
  }
}

function srcSetOf(renderings: (Rendering | undefined)[]): string {
  return renderings
    .flatMap((each) => (each?.url && each.width ? [{ url: each.url, width: each.width }] : []))
    .sort((one, other) => one.width - other.width)
    .map(({ url, width }) => `${url} ${width}w`)
    .join(', ')
}

function isOffCentre(x?: number | null, y?: number | null): boolean {
  return (x ?? 50) !== 50 || (y ?? 50) !== 50
}
