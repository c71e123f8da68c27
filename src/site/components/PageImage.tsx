import type { ImageView } from '../page-view'

export function PageImage({ image }: { image: ImageView }) {
  return (
    <figure className="page__image">
      {/* Payload made the renderings when the image was uploaded; nothing is left to optimise. */}
      {/* biome-ignore lint/performance/noImgElement: see above */}
      <img
        src={image.src}
        srcSet={image.srcSet}
        sizes="(min-width: 76rem) 72rem, 100vw"
        width={image.width}
        height={image.height}
        alt={image.alt}
        fetchPriority="high"
      />
      {image.caption ? <figcaption>{image.caption}</figcaption> : null}
    </figure>
  )
}
