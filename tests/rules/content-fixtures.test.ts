/**
 * What approvals and translations hang on does not change with the code: digests, addresses of
 * segments, structure and references of documents as they were stored before the content model.
 */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { canonical } from '@/content/canonical'
import { digestOf } from '@/content/digest'
import { pointersOf } from '@/content/references'
import { structureOf } from '@/content/structure'
import { assemble, segmentsOf } from '@/segments/segments'

type Fixture = {
  collection: 'relations' | 'faqs'
  document: Parameters<typeof digestOf>[1]
  digest: string
  segments: [id: string, field: string, kind: string, words: string, note: string][]
  pointers: unknown
  structure: string
  assembled: string
}

const fixtures: Fixture[] = JSON.parse(fs.readFileSync('tests/fixtures/content.json', 'utf8'))
const hash = (value: unknown) =>
  createHash('sha256')
    .update(JSON.stringify(canonical(value)))
    .digest('hex')

it('there are documents of the demo and made-up ones, of both collections', () => {
  expect(fixtures.length).toBeGreaterThan(100)
})

it.each(fixtures.map((fixture, index) => [index, fixture] as const))(
  'document %i',
  (_, fixture) => {
    const { collection, document } = fixture
    expect(digestOf(collection, document)).toBe(fixture.digest)
    const segments = segmentsOf(collection, document)
    expect(
      segments.map(({ id, field, kind, words, note }) => [id, field, kind, words, note]),
    ).toEqual(fixture.segments)
    expect(pointersOf(document as never)).toEqual(fixture.pointers)
    expect(hash(structureOf(collection, document))).toBe(fixture.structure)
    const targets = segments.map(({ id, source }) => ({ id, target: source }))
    expect(hash(assemble(collection, document, targets))).toBe(fixture.assembled)
  },
)
