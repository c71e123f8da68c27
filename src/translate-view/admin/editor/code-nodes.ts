'use client'

/**
 * The two nodes of a segment's editor that text alone does not have: a link, whose words can be
 * written and whose code cannot, and a cross reference, which is moved or deleted as a whole.
 */
import {
  $getRoot,
  $isElementNode,
  $isRangeSelection,
  type BaseSelection,
  type EditorConfig,
  ElementNode,
  type LexicalNode,
  type NodeKey,
  type SerializedElementNode,
  type SerializedTextNode,
  TextNode,
} from '@payloadcms/richtext-lexical/lexical'
import type { CodeFields } from '../../editor-nodes'

type SerializedLink = SerializedElementNode & { fields: CodeFields }
type SerializedReference = SerializedTextNode & { fields: CodeFields }

/**
 * The link whose words are being written: what is typed at its end belongs to it. Once the caret has
 * left it, what is typed there stands behind it.
 */
export const openLink: { key: NodeKey | undefined } = { key: undefined }

/** Lexical node of a link: it carries the id of its code. */
export class LinkCodeNode extends ElementNode {
  __fields: CodeFields

  constructor(fields: CodeFields, key?: NodeKey) {
    super(key)
    this.__fields = fields
  }
  static override getType() {
    return 'link'
  }
  static override clone(node: LinkCodeNode) {
    return new LinkCodeNode(node.__fields, node.__key)
  }
  static override importJSON({ fields }: SerializedLink) {
    return new LinkCodeNode(fields)
  }
  override exportJSON(): SerializedLink {
    return { ...super.exportJSON(), fields: this.__fields }
  }
  override createDOM() {
    const element = document.createElement('span')
    element.className = 'code-link'
    element.dataset.code = this.__fields.code
    return element
  }
  override updateDOM() {
    return false
  }
  override isInline() {
    return true
  }
  override canBeEmpty() {
    return false
  }
  override canInsertTextBefore() {
    return false
  }
  override canInsertTextAfter() {
    return openLink.key === this.getKey()
  }
  /** Whoever copies or cuts all of its words takes the link along. */
  override extractWithChild(_child: LexicalNode, selection: BaseSelection | null) {
    return (
      $isRangeSelection(selection) &&
      this.isParentOf(selection.anchor.getNode()) &&
      this.isParentOf(selection.focus.getNode()) &&
      selection.getTextContent().length === this.getTextContentSize()
    )
  }
}

/**
 * Lexical node of a cross reference. A token: the caret cannot get into it, and it is deleted as
 * one.
 */
export class ReferenceCodeNode extends TextNode {
  __fields: CodeFields

  constructor(fields: CodeFields, key?: NodeKey) {
    super(fields.label ?? '?', key)
    this.__fields = fields
    this.__mode = 1
  }
  static override getType() {
    return 'inlineBlock'
  }
  static override clone(node: ReferenceCodeNode) {
    return new ReferenceCodeNode(node.__fields, node.__key)
  }
  static override importJSON({ fields }: SerializedReference) {
    return new ReferenceCodeNode(fields)
  }
  override exportJSON(): SerializedReference {
    return { ...super.exportJSON(), fields: this.__fields }
  }
  override createDOM(config: EditorConfig) {
    const element = super.createDOM(config)
    element.classList.add('code-reference')
    element.dataset.code = this.__fields.code
    return element
  }
  override canInsertTextBefore() {
    return false
  }
  override canInsertTextAfter() {
    return false
  }
  override isTextEntity(): true {
    return true
  }
}

/** Type guard: whether a node is a link. */
export function isLink(node: LexicalNode | null | undefined): node is LinkCodeNode {
  return node instanceof LinkCodeNode
}

type CodeNode = LinkCodeNode | ReferenceCodeNode

function $isCodeNode(node: LexicalNode | null | undefined): node is CodeNode {
  return node instanceof LinkCodeNode || node instanceof ReferenceCodeNode
}

/** All link and reference nodes of the editor, in reading order. */
export function $codeNodes(node: LexicalNode = $getRoot()): CodeNode[] {
  const below = $isElementNode(node) ? node.getChildren().flatMap($codeNodes) : []
  return $isCodeNode(node) ? [node, ...below] : below
}
