/**
 * The rules of the OASIS schemas, as far as our files touch them: xliff-core-1.2-strict.xsd and
 * xliff_core_2.0.xsd of XLIFF 2.1. (Without network no schema is at hand; these were checked
 * against the schemas themselves, with the same files, good and broken.)
 */
import { readXml, type XmlElement } from '@/files/xml-reader'

type Rule = {
  /** The names of the children in a row; elements of other namespaces are `*`. */
  children: RegExp
  /** May words stand in it? */
  words?: true
  /** What each attribute may be; a leading `!` makes it required. */
  attributes: Record<string, RegExp>
}

const any = /^/
const language = /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/
const nmtoken = /^[\p{L}\p{N}\p{M}._:-]+$/u
const yesNo = /^(yes|no)$/
const space = /^(default|preserve)$/
const inline12 = /^(( ?)(g|x|bx|ex|bpt|ept|ph|it|mrk))*$/
const inline21 = /^(( ?)(cp|ph|pc|sc|ec|mrk|sm|em))*$/

const xliff12: Record<string, Rule> = {
  xliff: { children: /^file( file)*$/, attributes: { '!version': /^1\.2$/, 'xml:lang': language } },
  file: {
    children: /^(header )?body$/,
    attributes: {
      '!original': any,
      '!source-language': language,
      '!datatype': /^(plaintext|html|xml|x-\S+)$/,
      'target-language': language,
      'xml:space': space,
      date: /^\d{4}-\d\d-\d\dT/,
    },
  },
  header: {
    children: /^(skl ?)?(phase-group ?)?(( ?)(glossary|reference|count-group|note|tool))*$/,
    attributes: {},
  },
  note: {
    children: /^$/,
    words: true,
    attributes: {
      from: any,
      'xml:lang': language,
      priority: /^([1-9]|10)$/,
      annotates: /^(source|target|general)$/,
    },
  },
  body: { children: /^(( ?)(group|trans-unit|bin-unit))*$/, attributes: {} },
  'trans-unit': {
    children:
      /^source( seg-source)?( target)?( (context-group|count-group|note|alt-trans))*( \*)*$/,
    attributes: { '!id': any, approved: yesNo, translate: yesNo, 'xml:space': space },
  },
  source: { children: inline12, words: true, attributes: { 'xml:lang': language } },
  target: {
    children: inline12,
    words: true,
    attributes: {
      'xml:lang': language,
      state:
        /^(final|needs-adaptation|needs-l10n|needs-review-adaptation|needs-review-l10n|needs-review-translation|needs-translation|new|signed-off|translated|x-\S+)$/,
      'state-qualifier':
        /^(exact-match|fuzzy-match|id-match|leveraged-glossary|leveraged-inherited|leveraged-mt|leveraged-repository|leveraged-tm|mt-suggestion|rejected-grammar|rejected-inaccurate|rejected-length|rejected-spelling|tm-suggestion|x-\S+)$/,
    },
  },
  'alt-trans': {
    children: /^(source )?(seg-source )?target( context-group)*( note)*( \*)*$/,
    attributes: {
      origin: any,
      'xml:space': space,
      alttranstype: /^(proposal|previous-version|rejected|reference|accepted|x-\S+)$/,
    },
  },
  g: {
    children: inline12,
    words: true,
    attributes: { '!id': any, ctype: /^(bold|italic|underlined|link|x-\S+)$/, 'equiv-text': any },
  },
  x: {
    children: /^$/,
    attributes: { '!id': any, ctype: /^(image|pb|lb|x-\S+)$/, 'equiv-text': any },
  },
}

const codes = {
  '!id': nmtoken,
  canCopy: yesNo,
  canDelete: yesNo,
  type: /^(fmt|ui|quote|link|image|other)$/,
  subType: /^[^\s:]+:[^\s:]+$/,
}
const xliff21: Record<string, Rule> = {
  xliff: {
    children: /^file( file)*$/,
    attributes: {
      '!version': /^2\.[01]$/,
      '!srcLang': language,
      trgLang: language,
      'xml:space': space,
    },
  },
  file: {
    children: /^(skeleton )?(\* )*(notes )?(unit|group)( (unit|group))*$/,
    attributes: { '!id': nmtoken, original: any, 'xml:space': space },
  },
  group: { children: /^(\* ?)*(notes ?)?(( ?)(unit|group))*$/, attributes: { '!id': nmtoken } },
  unit: {
    children: /^(\* )*(notes )?(originalData )?(segment|ignorable)( (segment|ignorable))*$/,
    attributes: { '!id': nmtoken, 'xml:space': space, canResegment: yesNo },
  },
  notes: { children: /^note( note)*$/, attributes: {} },
  note: {
    children: /^$/,
    words: true,
    attributes: { id: nmtoken, category: any, appliesTo: /^(source|target)$/ },
  },
  segment: {
    children: /^source( target)?$/,
    attributes: {
      id: nmtoken,
      state: /^(initial|translated|reviewed|final)$/,
      subState: /^[^\s:]+:[^\s:]+$/,
    },
  },
  source: {
    children: inline21,
    words: true,
    attributes: { 'xml:lang': language, 'xml:space': space },
  },
  target: {
    children: inline21,
    words: true,
    attributes: { 'xml:lang': language, 'xml:space': space, order: /^[1-9]\d*$/ },
  },
  pc: { children: inline21, words: true, attributes: codes },
  ph: { children: /^$/, attributes: { ...codes, disp: any, equiv: any } },
  cp: { children: /^$/, attributes: { '!hex': /^([0-9A-Fa-f]{2})+$/ } },
}

/** What is wrong with a file by its schema; empty where it is valid. */
export function faultsIn(text: string): string[] {
  const root = readXml(text, { elements: 50_000 })
  if (root.attributes.version === '1.2') {
    // The strict schema wants a schema for everything of other namespaces: there is none.
    const foreign = /\sxmlns:|<\w+:/.test(text) ? ['something of another namespace'] : []
    return [...foreign, ...faultsOf(root, xliff12), ...doubled(root, 'trans-unit', 'trans-unit')]
  }
  const inFile = ['file', 'unit', 'group'].flatMap((name) => doubled(root, name, name))
  const inSegment = ['source', 'target'].flatMap((side) =>
    below(root, side).flatMap((element) => doubled(element, 'pc|ph|sc|mrk|sm', `code in ${side}`)),
  )
  const withoutState = below(root, 'segment').filter(
    ({ attributes: { state, subState } }) => subState && !state,
  )
  return [
    ...faultsOf(root, xliff21),
    ...inFile,
    ...inSegment,
    ...below(root, 'segment').flatMap(deleted),
    ...withoutState.map(() => 'subState without state'),
  ]
}

/** Tags that must not be deleted and are not in the target: Okapi refuses the whole file (2.1, 4.3.1.6). */
function deleted(segment: XmlElement): string[] {
  const tags = (side: string) => below(segment, side).flatMap((each) => below(each, 'pc|ph'))
  if (below(segment, 'target').length === 0) return []
  const there = new Set(tags('target').map(({ attributes }) => attributes.id))
  return tags('source')
    .filter(({ attributes: { id, canDelete } }) => canDelete === 'no' && !there.has(id))
    .map(({ attributes: { id } }) => `code ${id} may not be deleted, and is`)
}

function faultsOf(element: XmlElement, rules: Record<string, Rule>): string[] {
  const rule = rules[element.name]
  if (!rule) return [`<${element.name}> is unknown`]
  const children = element.children.filter((child) => typeof child !== 'string')
  const ours = children.filter(({ namespace }) => namespace === element.namespace)
  const row = children.map((child) => (ours.includes(child) ? child.name : '*')).join(' ')
  const faults = [...ours, ...homecomers(children, element.namespace)].flatMap((child) =>
    faultsOf(child, rules),
  )
  if (!rule.children.test(row)) faults.push(`<${element.name}> holds ${row || 'nothing'}`)
  if (!rule.words && element.children.some((child) => typeof child === 'string' && child.trim()))
    faults.push(`words in <${element.name}>`)
  return [...faults, ...attributeFaults(element, rule)]
}

/** Our elements inside those of another namespace, such as the source of a match. */
function homecomers(children: XmlElement[], namespace: string): XmlElement[] {
  return children
    .filter((child) => child.namespace !== namespace)
    .flatMap(({ children }) => {
      const inside = children.filter((child) => typeof child !== 'string')
      const home = inside.filter((child) => child.namespace === namespace)
      return [...home, ...homecomers(inside, namespace)]
    })
}

function attributeFaults({ name, attributes }: XmlElement, rule: Rule): string[] {
  const missing = Object.keys(rule.attributes)
    .filter((key) => key.startsWith('!') && attributes[key.slice(1)] === undefined)
    .map((key) => `<${name}> lacks ${key.slice(1)}`)
  const wrong = Object.entries(attributes)
    .filter(([key]) => !/^(xmlns|xml:)/.test(key) || key in rule.attributes)
    .filter(
      ([key, value = '']) => !(rule.attributes[key] ?? rule.attributes[`!${key}`])?.test(value),
    )
    .map(([key, value]) => `<${name}> has ${key}="${value}"`)
  return [...missing, ...wrong]
}

function below(element: XmlElement, names: string): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string' || child.namespace !== element.namespace) return []
    return [...(names.split('|').includes(child.name) ? [child] : []), ...below(child, names)]
  })
}

function doubled(root: XmlElement, names: string, what: string): string[] {
  const ids = below(root, names).map(({ attributes }) => attributes.id)
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${what} ${id} twice`)
}
