import { Fragment, type ReactNode } from 'react'
import type { Language } from '../../i18n/languages'
import type { RichTextView } from '../rich-text-view'
import { CrossReference } from './CrossReference'
import { ExternalLinkHint, isExternalLink } from './ExternalLinkHint'
import { OtherLanguageHint } from './OtherLanguageHint'

type Props = {
  text: RichTextView[]
  /** The language of the text. */
  language: Language
  /** By how much headings are lowered to fit the page's outline. */
  below?: number
}

export function RichText({ text, language, below = 0 }: Props) {
  return <>{text.map((node, index) => draw(node, { language, below, key: index }))}</>
}

type Context = { language: Language; below: number; key: number }

function draw(node: RichTextView, context: Context): ReactNode {
  const { language, below, key } = context
  const children =
    'children' in node
      ? node.children.map((child, index) => draw(child, { language, below, key: index }))
      : null
  switch (node.type) {
    case 'text': {
      const Raised = node.raised
      const text = Raised ? <Raised>{node.text}</Raised> : node.text
      const italic = node.italic ? <em>{text}</em> : text
      return <Fragment key={key}>{node.bold ? <strong>{italic}</strong> : italic}</Fragment>
    }
    case 'linebreak':
      return <br key={key} />
    case 'paragraph':
      return <p key={key}>{children}</p>
    case 'quote':
      return <blockquote key={key}>{children}</blockquote>
    case 'heading': {
      const Heading = `h${Math.min(6, node.level + below)}` as 'h2' | 'h3' | 'h4' | 'h5' | 'h6'
      return (
        <Heading key={key} id={node.anchor}>
          {children}
        </Heading>
      )
    }
    case 'list':
      if (!node.ordered) return <ul key={key}>{children}</ul>
      return (
        <ol key={key} start={node.start}>
          {children}
        </ol>
      )
    case 'listitem':
      return <li key={key}>{children}</li>
    case 'link':
      return (
        <a
          key={key}
          href={node.href}
          hrefLang={node.language}
          rel={isExternalLink(node.href) ? 'external' : undefined}
        >
          {children}
          {isExternalLink(node.href) ? <ExternalLinkHint within={language} /> : null}
          {node.language ? <OtherLanguageHint language={node.language} within={language} /> : null}
        </a>
      )
    case 'crossReference':
      return <CrossReference key={key} reference={node} language={language} />
  }
}
