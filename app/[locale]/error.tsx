'use client'

import { useParams } from 'next/navigation'

/** The words travel with the error page itself: when it is needed, nothing else may work. */
const words = {
  en: { title: 'Something went wrong', text: 'The page could not be shown.', retry: 'Try again' },
  fr: {
    title: 'Une erreur s’est produite',
    text: 'La page n’a pas pu être affichée.',
    retry: 'Réessayer',
  },
  uk: {
    title: 'Сталася помилка',
    text: 'Не вдалося показати сторінку.',
    retry: 'Спробувати ще раз',
  },
  ar: { title: 'حدث خطأ', text: 'تعذّر عرض الصفحة.', retry: 'إعادة المحاولة' },
}

export default function ErrorPage({ reset }: { reset: () => void }) {
  const { locale } = useParams<{ locale: keyof typeof words }>()
  const { title, text, retry } = words[locale] ?? words.en
  return (
    <main className="list">
      <h1>{title}</h1>
      <p>{text}</p>
      <p>
        <button type="button" onClick={reset}>
          {retry}
        </button>
      </p>
    </main>
  )
}
