import { imageFrom } from './image'

const upload = {
  url: '/whole.webp',
  width: 2000,
  height: 1000,
  mimeType: 'image/webp',
  focalX: 50,
  focalY: 50,
  sizes: {
    medium: { url: '/1024.webp', width: 1024, height: 512, mimeType: 'image/webp' },
    smallAvif: { url: '/640.avif', width: 640, height: 320, mimeType: 'image/avif' },
    small: { url: '/640.webp', width: 640, height: 320, mimeType: 'image/webp' },
    largeAvif: { url: null, width: null, height: null, mimeType: null },
  },
}

test('an image offers its renderings by size, AVIF apart', () => {
  expect(imageFrom(upload)).toEqual({
    src: '/whole.webp',
    width: 2000,
    height: 1000,
    srcSet: '/640.webp 640w, /1024.webp 1024w, /whole.webp 2000w',
    avifSet: '/640.avif 640w',
  })
})
test('an image from before there were renderings is itself', () => {
  expect(imageFrom({ url: '/a.png', width: 10, height: 5 })).toEqual({
    src: '/a.png',
    width: 10,
    height: 5,
    srcSet: '/a.png 10w',
  })
})
test('a focal point away from the centre is kept', () => {
  expect(imageFrom({ ...upload, focalX: 80 })).toMatchObject({ focus: { x: 80, y: 50 } })
})
test('without a file there is no image', () => {
  expect(imageFrom({ ...upload, url: null })).toBeUndefined()
})
