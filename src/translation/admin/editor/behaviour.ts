'use client'

/** How the editor of one segment behaves, beyond what Lexical does by itself. */
import {
  $createLineBreakNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  CLICK_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  DROP_COMMAND,
  FORMAT_TEXT_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  PASTE_COMMAND,
  RootNode,
} from '@payloadcms/richtext-lexical/lexical'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'
import { isPaired, type PairedCode, wordsOf } from '../../unit'
import { $codeNodes, $nodesFor, LinkCodeNode, ReferenceCodeNode } from './code-nodes'
import type { Code } from './StillToPlace'

type Rules = {
  /** A short field: words only, on one line. */
  plain: boolean
  /** Whether Enter breaks the line, because the source breaks lines. */
  breaks: boolean
  /** Where Enter does not break the line, it goes on. */
  onEnter: () => void
}

const own = 'application/x-lexical-editor'
const formats = ['bold', 'italic']

/** @returns what undoes it */
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
  const lines = text.trim().replace(/\r\n?/g, '\n')
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

/** Puts a link around what is selected; otherwise a link with the source's words, or a reference, at the caret. */
export function $insertCode(code: Code): void {
  if (!$isRangeSelection($getSelection())) $getRoot().selectEnd()
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  const links = selection.getNodes().flatMap((node) => [node, ...node.getParents()].filter(isLink))
  if (isPaired(code) && links.length === 0 && !selection.isCollapsed()) {
    $wrapIn(code, selection.extract())
    return
  }
  const words = isPaired(code) ? wordsOf(code.children) : ''
  const [node] = $nodesFor([isPaired(code) ? { ...code, children: [words] } : code])
  if (!node) return
  // A link in a link would be broken: it goes behind.
  const around = isPaired(code) ? links.at(-1) : undefined
  const { key, offset, type } = selection.isBackward() ? selection.anchor : selection.focus
  selection.anchor.set(key, offset, type)
  selection.focus.set(key, offset, type)
  if (around) around.insertAfter(node)
  else selection.insertNodes([node])
  const inside = isLink(node) ? node.getFirstChild() : undefined
  // The next key writes over the source's words, within the link.
  if ($isTextNode(inside)) inside.select(0, inside.getTextContentSize())
}

function $wrapIn(code: PairedCode, selected: LexicalNode[]): void {
  const [node] = $nodesFor([{ ...code, children: [] }])
  if (!isLink(node)) return
  selected[0]?.insertBefore(node)
  node.append(...selected)
  node.selectEnd()
}

function isLink(node: LexicalNode | undefined): node is LinkCodeNode {
  return node instanceof LinkCodeNode
}
