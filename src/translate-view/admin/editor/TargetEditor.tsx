'use client'

/** The editor of the segment at hand. The others are plain text until it is their turn. */
import {
  CLEAR_HISTORY_COMMAND,
  FORMAT_TEXT_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import { LexicalComposer } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposer'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { ContentEditable } from '@payloadcms/richtext-lexical/lexical/react/LexicalContentEditable'
import { LexicalErrorBoundary } from '@payloadcms/richtext-lexical/lexical/react/LexicalErrorBoundary'
import { HistoryPlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalHistoryPlugin'
import { OnChangePlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalOnChangePlugin'
import { RichTextPlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalRichTextPlugin'
import { type Ref, useEffect, useImperativeHandle, useState } from 'react'
import { describe, type Language } from '../../../i18n/languages'
import type { Words } from '../../../segments/admin/segment-messages'
import { codesIn, sameInlines } from '../../../segments/inline-nodes'
import type { Inline } from '../../../segments/unit'
import { stillToPlace } from '../../editor-nodes'
import type { SegmentAtHand } from '../segment-at-hand'
import { registerBehaviour } from './behaviour'
import { LinkCodeNode, ReferenceCodeNode } from './code-nodes'
import { $replaceWith, inlinesOf } from './convert-nodes'
import { $insertCode } from './insert-code'
import { type Code, StillToPlace } from './StillToPlace'

/** What keys and buttons outside of the editor do to it. */
export type EditorHandle = { replace: (inlines: readonly Inline[]) => void; placeNext: () => void }

type Props = {
  segment: SegmentAtHand
  target: Inline[]
  language: Language
  label: string
  describedBy: string
  t: Words
  /** Where the person clicked, so that the caret stands there. */
  point?: { x: number; y: number }
  onChange: (target: Inline[]) => void
  onEnter: () => void
  handle: Ref<EditorHandle>
}

const theme = {
  text: {
    ...{ bold: 'code-bold', italic: 'code-italic' },
    ...{ subscript: 'code-subscript', superscript: 'code-superscript' },
  },
}

/** The Lexical editor of one segment's target. */
export function TargetEditor(props: Props) {
  const { segment, target, language, label, describedBy } = props
  const { direction } = describe(language)
  return (
    <LexicalComposer
      initialConfig={{
        // What is cut or copied is known again in this segment only.
        namespace: segment.id,
        nodes: [LinkCodeNode, ReferenceCodeNode],
        theme,
        editorState: () => $replaceWith(target, direction),
        onError: (error) => {
          throw error
        },
      }}
    >
      <RichTextPlugin
        contentEditable={
          <ContentEditable
            className="target-text target-text--editing"
            ariaLabel={label}
            ariaDescribedBy={describedBy}
            ariaMultiline={segment.kind !== 'field'}
            lang={language}
            dir={direction}
            spellCheck
          />
        }
        ErrorBoundary={LexicalErrorBoundary}
      />
      <HistoryPlugin />
      <Behaviour {...props} />
    </LexicalComposer>
  )
}

function Behaviour({ segment, target, language, t, point, onChange, onEnter, handle }: Props) {
  const [editor] = useLexicalComposerContext()
  const [now, setNow] = useState(target)
  const plain = segment.kind === 'field'
  const breaks = codesIn(segment.source).some(({ code }) => code === 'break')

  useEffect(
    () => registerBehaviour(editor, { plain, breaks, onEnter }),
    [editor, plain, breaks, onEnter],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the segment is taken up
  useEffect(() => takeUp(editor, point), [editor])

  // Somebody else's text, once it was taken, or where nothing was typed here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed is known; only another target is news
  useEffect(() => {
    if (!sameInlines(target, now)) {
      editor.update(() => $replaceWith(target, describe(language).direction))
    }
  }, [target])

  const place = (code: Code) => {
    editor.focus()
    editor.update(() => $insertCode(code))
  }
  useImperativeHandle(handle, () => ({
    replace: (inlines) => {
      editor.update(() => $replaceWith(inlines, describe(language).direction))
      editor.focus()
    },
    placeNext: () => {
      const [next] = stillToPlace(segment.source, now)
      if (next) place(next)
    },
  }))

  return (
    <>
      <OnChangePlugin
        ignoreSelectionChange
        onChange={(state) => {
          const written = inlinesOf(state.toJSON() as { root: unknown }, segment.source)
          if (sameInlines(written, now)) return
          setNow(written)
          onChange(written)
        }}
      />
      <StillToPlace codes={stillToPlace(segment.source, now)} t={t} onPlace={place} />
      {plain ? null : <Marks editor={editor} t={t} />}
    </>
  )
}

function Marks({ editor, t }: { editor: LexicalEditor; t: Words }) {
  const buttons = [
    { mark: 'B', name: t('bold'), act: () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold') },
    {
      mark: 'I',
      name: t('italic'),
      act: () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'italic'),
    },
    {
      mark: 'x²',
      name: t('superscript'),
      act: () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'superscript'),
    },
    {
      mark: 'x₂',
      name: t('subscript'),
      act: () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'subscript'),
    },
    {
      mark: '↵',
      name: t('lineBreak'),
      act: () => editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false),
    },
  ]
  return (
    <p className="marks">
      {buttons.map(({ mark, name, act }) => (
        <button
          type="button"
          key={mark}
          title={name}
          aria-label={name}
          onMouseDown={(event) => event.preventDefault()}
          onClick={act}
        >
          {mark}
        </button>
      ))}
    </p>
  )
}

function takeUp(editor: LexicalEditor, point: Props['point']): void {
  editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined)
  editor.focus(
    () => {
      if (point) putCaretAt(editor, point)
    },
    { defaultSelection: 'rootEnd' },
  )
}

function putCaretAt(editor: LexicalEditor, { x, y }: { x: number; y: number }): void {
  const caret = document.caretPositionFromPoint?.(x, y)
  if (!caret || !editor.getRootElement()?.contains(caret.offsetNode)) return
  window.getSelection()?.collapse(caret.offsetNode, caret.offset)
}
