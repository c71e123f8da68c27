/** An uploaded image as an `img` takes it. */
import type { ImageView } from './page-view'

type Rendering = { url?: string | null; width?: number | null; height?: number | null }
type Upload = Rendering & { sizes?: Record<string, Rendering | undefined> }

export function imageFrom(upload: Upload): Omit<ImageView, 'alt' | 'caption'> | undefined {
  const { url, width, height, sizes = {} } = upload
  if (!url || !width || !height) return undefined
  const renderings = [...Object.values(sizes), { url, width, height }]
    .filter((each) => each?.url && each.width)
    .sort((one, other) => Number(one?.width) - Number(other?.width))
  const srcSet = renderings.map((each) => `${each?.url} ${each?.width}w`).join(', ')
  return { src: url, width, height, srcSet }
}
