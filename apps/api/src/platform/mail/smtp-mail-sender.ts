import { Injectable, type OnApplicationShutdown } from '@nestjs/common'
import { createTransport, type Transporter } from 'nodemailer'
import { Settings } from '../config/settings.ts'
import { type Mail, MailSender } from './mail-sender.ts'

/** How long the mail server may take to answer, in ms. */
const timeoutsMs = { connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 15_000 }

@Injectable()
export class SmtpMailSender extends MailSender implements OnApplicationShutdown {
  private readonly transport: Transporter

  constructor(private readonly settings: Settings) {
    super()
    const url = new URL(settings.SMTP_URL)
    this.transport = createTransport({
      host: url.hostname,
      port: Number(url.port || (url.protocol === 'smtps:' ? 465 : 25)),
      secure: url.protocol === 'smtps:',
      ...(url.username && { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
      pool: true,
      maxConnections: 3,
      disableFileAccess: true,
      disableUrlAccess: true,
      ...timeoutsMs,
    })
  }

  override async send(mail: Mail): Promise<void> {
    await this.transport.sendMail({
      from: this.settings.MAIL_FROM,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      ...(mail.html && { html: mail.html }),
      ...(mail.messageId && { messageId: mail.messageId }),
      ...(mail.calendar && { icalEvent: { method: mail.calendar.method, content: mail.calendar.content } }),
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  }

  onApplicationShutdown(): void {
    this.transport.close()
  }
}
