/**
 * `node scripts/icons.mjs`: makes the icons that old browsers and home screens want out of `app/icon.svg`.
 * What it makes is committed.
 */
import fs from 'node:fs'
import sharp from 'sharp'

const source = 'app/icon.svg'
const drawn = (size) =>
  sharp(source, { density: 72 * (size / 32) * 4 })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: true })
    .toBuffer()

/** An ICO file of PNGs: https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10) */
function ico(images) {
  const head = Buffer.alloc(6 + 16 * images.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(images.length, 4)
  let offset = head.length
  images.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index
    head.writeUInt8(size, at)
    head.writeUInt8(size, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
  })
  return Buffer.concat([head, ...images.map(({ png }) => png)])
}

const small = await Promise.all(
  [16, 32, 48].map(async (size) => ({ size, png: await drawn(size) })),
)
fs.writeFileSync('app/favicon.ico', ico(small))
// Home screens round the corners themselves, and show what is transparent in black.
const square = fs.readFileSync(source, 'utf8').replace(' rx="6"', '')
const touch = await sharp(Buffer.from(square), { density: 1620 })
  .resize(180, 180)
  .png({ palette: true })
  .toBuffer()
fs.writeFileSync('app/apple-icon.png', touch)
