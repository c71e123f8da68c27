import { llmsText } from './llms-txt'

test('lists the Markdown of every page under its language, and no empty language', () => {
  const text = llmsText(
    [
      {
        contentId: 'c',
        language: 'fr',
        isSource: true,
        href: '/fr/page',
        title: 'La *page*',
        summary: 'Sur deux\nlignes',
        lastUpdated: '2024-07-02T12:08:00.000Z',
      },
    ],
    {
      site: 'https://site.example',
      siteName: 'Site',
      about: 'About it.',
      languages: [
        { language: 'en', name: 'English', withdrawn: (title) => `[Withdrawn] ${title}` },
        { language: 'fr', name: 'Français', withdrawn: (title) => `[Retirée] ${title}` },
      ],
    },
  )
  expect(text).toBe(
    '# Site\n\n> About it.\n\n## Français\n\n- [La \\*page\\*](https://site.example/fr/page.md): Sur deux lignes (2024-07-02T12:08:00Z)\n',
  )
})
