/** Payload's e-mail adapter: over SMTP, into the log of a trial, or not at all. */
import nodemailer, { type SendMailOptions } from 'nodemailer'
import type { EmailAdapter } from 'payload'
import type { Mail } from '../../settings/environment.mjs'

/**
 * Makes the adapter from the settings.
 *
 * @returns nothing for a trial: Payload then writes e-mails into its log
 */
export function mailAdapter(mail: Mail): EmailAdapter | undefined {
  if (mail.kind === 'log') return undefined
  const { from } = mail
  const transport = mail.kind === 'smtp' ? nodemailer.createTransport(mail.url) : undefined
  return () => ({
    name: mail.kind,
    defaultFromAddress: from,
    defaultFromName: 'Concord',
    sendEmail: async (message) => {
      await transport?.sendMail({
        from: `Concord <${from}>`,
        ...message,
      } as SendMailOptions)
    },
  })
}
