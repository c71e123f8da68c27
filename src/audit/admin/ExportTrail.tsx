/** Above the list: the trail as a file. */
export function ExportTrail() {
  return (
    <p>
      Export: <a href="/api/audit/export?format=ndjson">NDJSON</a>{' '}
      <a href="/api/audit/export?format=csv">CSV</a>
    </p>
  )
}
