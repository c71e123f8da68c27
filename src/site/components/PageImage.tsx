import type { ImageView } from '../page-view'

const sizes = '(min-width: 76rem) 71rem, 100vw'

/**
 * The responsive image of a page. The responsive image of a page. The renderings were made at the
 * upload; the browser takes the smallest that is sharp.
 */
export function PageImage({ image }: { image: ImageView }) {
  const { focus, avifSet } = image
  return (
    <figure className="page__image">
      <picture>
        {avifSet ? <source type="image/avif" srcSet={avifSet} sizes={sizes} /> : null}
        <img
          src={image.src}
          srcSet={image.srcSet}
          sizes={sizes}
          width={image.width}
          height={image.height}
          alt={image.alt}
          fetchPriority="high"
          style={focus && { objectPosition: `${focus.x}% ${focus.y}%` }}
        />
      </picture>
      {image.caption ? <figcaption>{image.caption}</figcaption> : null}
    </figure>
  )
}
