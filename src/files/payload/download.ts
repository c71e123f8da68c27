/** A file to save, as the answer to a request. */

/** @param mediaType with its charset, where it is text */
export function download(
  body: BodyInit,
  { name, mediaType }: { name: string; mediaType: string },
): Response {
  return new Response(body, {
    headers: {
      'content-type': mediaType,
      'content-disposition': attachment(name),
      'cache-control': 'no-store',
    },
  })
}

/** RFC 6266: the name for browsers of today, and one without letters that old ones garble. */
function attachment(name: string): string {
  const plain = name.replace(/[^\w.-]/g, '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`
}
