/** React hook: imports the dropped files one after the other, with the server's reports. */
import { useCallback, useRef, useState } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import type { FileReport } from '../payload/import-report'
import { largestUpload, Refused, type SendOptions, uploadFile } from './upload-file'

/** A report, and the file that it is about: to send it once more. */
export type Imported = { key: string; file: File; inZip: boolean; report: FileReport }

export type Progress = { name: string; done: number; total: number | null }

export function useImports({ edition, onImported }: { edition?: string; onImported?: () => void }) {
  const { t: say, adminLanguage } = useAdminMessages('exchange')
  const [imports, setImports] = useState<Imported[]>([])
  const [failures, setFailures] = useState<string[]>([])
  const [progress, setProgress] = useState<Progress | null>(null)
  const queue = useRef(Promise.resolve())
  const count = useRef(0)

  const one = async (file: File, options: SendOptions, replaces?: string) => {
    if (file.size > largestUpload) throw new Refused(say('too-large', { name: file.name }))
    let total: number | null = null
    let done = 0
    const show = () => setProgress({ name: file.name, done, total })
    show()
    await uploadFile(
      { file, adminLanguage, ...(edition && { edition }), ...options },
      {
        total: (all) => {
          total = all
          show()
        },
        report: (report) => {
          done++
          show()
          const inZip = report.file !== file.name
          const entry = { key: replaces ?? `${++count.current}`, file, inZip, report }
          setImports((before) =>
            replaces
              ? before.map((each) => (each.key === replaces ? entry : each))
              : [...before, entry],
          )
          if (report.outcome === 'imported') onImported?.()
        },
      },
    )
  }

  const enqueue = (file: File, options: SendOptions = {}, replaces?: string) => {
    queue.current = queue.current
      .then(() => one(file, options, replaces))
      .catch((error) => {
        const message = error instanceof Refused ? error.message : say('no-answer')
        setFailures((before) => [...before, `${file.name}: ${message}`])
      })
      .finally(() => setProgress(null))
  }

  const again = ({ key, file, inZip, report }: Imported, options: SendOptions) =>
    enqueue(file, { ...options, ...(inZip && { entry: report.file }) }, key)

  const clear = useCallback(() => {
    setImports([])
    setFailures([])
  }, [])

  return {
    say,
    imports,
    failures,
    progress,
    clear,
    add: (files: Iterable<File>) => {
      for (const file of files) enqueue(file)
    },
    again,
  }
}
