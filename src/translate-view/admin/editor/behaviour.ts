'use client'

/** How the editor of one segment behaves, beyond what Lexical does by itself. */
import {
  $createLineBreakNode,
  $getSelection,
  $isElementNode,
  CLICK_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DROP_COMMAND,
  FORMAT_TEXT_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  PASTE_COMMAND,
  RootNode,
  SELECTION_CHANGE_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'
import { $codeNodes, LinkCodeNode, openLink, ReferenceCodeNode } from './code-nodes'
import { $closeLinkThatWasLeft, $writeOverInLink } from './open-link'

type Rules = {
  /** A short field: words only, on one line. */
  plain: boolean
  /** Whether Enter breaks the line, because the source breaks lines. */
  breaks: boolean
  /** Where Enter does not break the line, it goes on. */
  onEnter: () => void
}

const own = 'application/x-lexical-editor'
const formats = ['bold', 'italic', 'subscript', 'superscript']

/**
 * Registers the keys and commands of the segment's editor.
 *
 * @returns what undoes it
 */
export function registerBehaviour(editor: LexicalEditor, rules: Rules): () => void {
  const first = COMMAND_PRIORITY_CRITICAL
  return mergeRegister(
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        event?.preventDefault()
        const wantsBreak = !rules.plain && (rules.breaks || event?.shiftKey)
        if (wantsBreak) editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false)
        else rules.onEnter()
        return true
      },
      first,
    ),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, () => true, first),
    editor.registerCommand(INSERT_LINE_BREAK_COMMAND, () => rules.plain, first),
    editor.registerCommand(
      FORMAT_TEXT_COMMAND,
      (format) => rules.plain || !formats.includes(format),
      first,
    ),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const data = event instanceof ClipboardEvent ? event.clipboardData : null
        if (!data || isOwn(editor, data)) return false
        event.preventDefault()
        $insertPlain(data.getData('text/plain'), rules)
        return true
      },
      first,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        // Text is moved within the segment; from outside it is pasted.
        if (event.dataTransfer && isOwn(editor, event.dataTransfer)) return false
        event.preventDefault()
        return true
      },
      first,
    ),
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (event) => $writeOverInLink(typeof event === 'string' ? event : event.data),
      first,
    ),
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      ({ key }) => {
        if (/^(Arrow|Home|End)/.test(key)) openLink.key = undefined
        return false
      },
      first,
    ),
    editor.registerCommand(SELECTION_CHANGE_COMMAND, $closeLinkThatWasLeft, first),
    editor.registerCommand(CLICK_COMMAND, ({ target }) => $selectReference(target), first),
    editor.registerNodeTransform(LinkCodeNode, () => $keepCodesOnce()),
    editor.registerNodeTransform(ReferenceCodeNode, () => $keepCodesOnce()),
    editor.registerNodeTransform(RootNode, $keepOneParagraph),
  )
}

/** Copied or dragged in this very segment: its codes mean the same here. */
function isOwn(editor: LexicalEditor, data: DataTransfer): boolean {
  try {
    return JSON.parse(data.getData(own)).namespace === editor._config.namespace
  } catch {
    return false
  }
}

function $insertPlain(text: string, { plain }: Rules): void {
  // Cells of a table come parted by tabs, which no text of ours has.
  const lines = text.trim().replace(/\r\n?/g, '\n').replace(/\t+/g, ' ')
  $getSelection()?.insertRawText(
    plain ? lines.replace(/\s*\n\s*/g, ' ') : lines.replace(/\n{2,}/g, '\n'),
  )
}

/** A click takes hold of a reference: to drag it, cut it or delete it. */
function $selectReference(target: EventTarget | null): boolean {
  const element =
    target instanceof HTMLElement ? target.closest<HTMLElement>('.code-reference') : null
  const node = $codeNodes().find(
    (each) => each instanceof ReferenceCodeNode && each.__fields.code === codeOf(element),
  )
  if (!(node instanceof ReferenceCodeNode)) return false
  node.select(0, node.getTextContentSize())
  return true
}

function codeOf(element: HTMLElement | null | undefined): string | undefined {
  return element?.dataset.code
}

/** Of what was pasted twice, the first stays; a link leaves its words. */
function $keepCodesOnce(): void {
  const seen = new Set<string>()
  for (const node of $codeNodes()) {
    const { code } = node.__fields
    if (!seen.has(code)) seen.add(code)
    else if (node instanceof LinkCodeNode) $unwrap(node)
    else node.remove()
  }
}

function $unwrap(link: LinkCodeNode): void {
  for (const child of link.getChildren()) link.insertBefore(child)
  link.remove()
}

function $keepOneParagraph(root: RootNode): void {
  const [first, ...others] = root.getChildren().filter($isElementNode)
  for (const other of others) {
    first?.append($createLineBreakNode(), ...other.getChildren())
    other.remove()
  }
}
