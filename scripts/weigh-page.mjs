/** Page weight: what a browser receives over the network for one page. */

/**
 * @param {import('playwright').Page} page of a context that has nothing in its cache
 * @param {string} address
 * @returns {Promise<Record<string, { files: number, bytes: number }>>} by kind (`document`, `script`,
 *   `stylesheet`, …), and in `total`; bytes are those of the bodies as they were sent, compressed
 */
export async function weighPage(page, address) {
  const finished = []
  page.on('requestfinished', (request) => finished.push(request))
  await page.goto(address, { waitUntil: 'networkidle' })
  const weight = { total: { files: 0, bytes: 0 } }
  for (const request of finished) {
    const { responseBodySize } = await request.sizes()
    const kind = request.resourceType()
    weight[kind] ??= { files: 0, bytes: 0 }
    for (const sum of [weight[kind], weight.total]) {
      sum.files += 1
      sum.bytes += responseBodySize
    }
  }
  return weight
}
