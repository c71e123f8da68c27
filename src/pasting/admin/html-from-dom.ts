'use client'

import type { Html } from '../html-tree'

/** Reads HTML as a browser does, without running or loading anything of it. */
export function htmlFrom(text: string): Html[] {
  const { body } = new DOMParser().parseFromString(text, 'text/html')
  return [...body.childNodes].flatMap(read)
}

function read(node: Node): Html[] {
  if (node.nodeType === Node.TEXT_NODE) return [node.nodeValue ?? '']
  if (!(node instanceof Element)) return []
  const attributes = Object.fromEntries(
    [...node.attributes].map(({ name, value }) => [name, value]),
  )
  return [
    {
      name: node.tagName.toLowerCase(),
      attributes,
      children: [...node.childNodes].flatMap(read),
    },
  ]
}
