import type { ExchangeFile } from '@/exchange/exchange-file'

/** A FAQ with all that a file can carry. */
export const example: ExchangeFile = {
  collection: 'faqs',
  edition: '7f3a',
  contentId: 'c0ffee',
  title: 'Will Ukraine join?',
  sourceLanguage: 'en',
  targetLanguage: 'fr',
  sourceRevision: 3,
  revision: 8,
  units: [
    {
      id: 'q',
      source: ['What did Allies decide in 2008?'],
      target: ['Qu’ont décidé les Alliés en 2008 ?'],
      state: 'done',
      note: 'Question',
    },
    {
      id: 'a.1',
      source: [
        'They ',
        { code: 'bold', id: '1', children: ['agreed'] },
        ' on it (see ',
        { code: 'reference', id: '2', label: 'FAQ #5' },
        ').',
      ],
      previousSource: ['They talked.'],
      target: ['Ils en ont ', { code: 'bold', id: '1', children: ['parlé'] }, '.'],
      state: 'outdated',
      note: 'Answer, paragraph 1',
    },
    {
      id: 'a.2',
      source: ['Read ', { code: 'link', id: '1', children: ['the treaty'] }, '.'],
      target: ['Lisez ', { code: 'link', id: '1', children: ['le traité'] }, '.'],
      state: 'machine',
    },
    { id: 'a.3', source: ['  New & <unclear>  '], target: [], state: 'missing' },
  ],
}
