/**
 * Sets the HTTP status of an answer that is no page of content. Next has no way to say it without
 * losing the page to readers without JavaScript: what `notFound()` shows is drawn in the browser.
 * So the page is drawn, its head says the status, and `scripts/server/finish-page.mjs` answers it.
 */
export function AnswerStatus({ status }: { status: 404 | 410 | 451 }) {
  return (
    <>
      <meta name="answer-status" content={String(status)} />
      <meta name="robots" content="noindex" />
    </>
  )
}
