'use client'

/** The rich text editor takes what is pasted as this site can hold it, and says what it could not. */
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import {
  $getSelection,
  $parseSerializedNode,
  COMMAND_PRIORITY_CRITICAL,
  type LexicalEditor,
  PASTE_COMMAND,
  type SerializedLexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { toast } from '@payloadcms/ui'
import { useEffect } from 'react'
import type { RichTextNode } from '../../content/rich-text'
import { useAdminMessages, type Words } from '../../i18n/admin/use-messages'
import { type LeftOut, type Pasted, richTextFrom, richTextFromPlain } from '../pasted-text'
import { htmlFrom } from './html-from-dom'

/** Milliseconds for which is said what was left out. */
const shown = 20_000

function PastePlugin() {
  const [editor] = useLexicalComposerContext()
  const { t, adminLanguage } = useAdminMessages('pasting')

  useEffect(
    () =>
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const pasted = event instanceof ClipboardEvent && pastedIn(event.clipboardData)
          if (!pasted || pasted.blocks.length === 0) return false
          event.preventDefault()
          insert(editor, pasted.blocks)
          const what = inWords(pasted.leftOut, t)
          if (what.length > 0) {
            const list = new Intl.ListFormat(adminLanguage).format(what)
            toast.info(t('kept', { what: list }), { duration: shown })
          }
          return true
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
    [editor, t, adminLanguage],
  )
  return null
}

export const PasteFeatureClient = createClientFeature({
  plugins: [{ Component: PastePlugin, position: 'normal' }],
})

/** Nothing where another paste is the right one: Lexical’s own nodes, files, an address. */
function pastedIn(data: DataTransfer | null): Pasted | undefined {
  if (!data || data.types.includes('application/x-lexical-editor')) return undefined
  const html = data.getData('text/html')
  if (html.trim()) return richTextFrom(htmlFrom(html))
  const plain = data.getData('text/plain')
  // An address that is pasted over words makes a link of them.
  return /^\S+:\S+$/.test(plain.trim()) ? undefined : richTextFromPlain(plain)
}

function insert(editor: LexicalEditor, blocks: readonly RichTextNode[]): void {
  editor.update(
    () => {
      const selection = $getSelection()
      const [only] = blocks
      // One paragraph is words in the paragraph at hand.
      const inline = blocks.length === 1 && only?.type === 'paragraph'
      const nodes = inline ? (only.children ?? []) : blocks
      selection?.insertNodes(
        nodes.map((node) => $parseSerializedNode(node as SerializedLexicalNode)),
      )
    },
    { tag: 'paste' },
  )
}

function inWords(leftOut: LeftOut, t: Words<'pasting'>): string[] {
  const kinds = ['table', 'image', 'link', 'struck', 'comment'] as const
  return kinds.flatMap((kind) => {
    const count = leftOut[kind] ?? 0
    return count > 0 ? [t(kind, { count })] : []
  })
}
