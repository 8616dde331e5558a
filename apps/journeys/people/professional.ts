import { type Browser, expect, type Page } from '@playwright/test'
import { appCodeOf, codeMailedBy } from '../stack/inbox.ts'
import { demoAccount, stack } from '../stack/stack.ts'
import { watchConnections } from './media-probe.ts'

/** Marijke, who holds conversations. */
export class Professional {
  private constructor(readonly page: Page) {}

  static async at(browser: Browser): Promise<Professional> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      locale: 'nl-NL',
      permissions: ['camera', 'microphone'],
    })
    const page = await context.newPage()
    await watchConnections(page)
    return new Professional(page)
  }

  async press(name: string | RegExp): Promise<void> {
    const options = typeof name === 'string' ? { name, exact: true } : { name }
    await this.page.getByRole('button', options).or(this.page.getByRole('link', options)).first().click()
  }

  /** What can be pressed from some moment on; while one has time left alone, nothing urges to it. */
  async mayPress(name: string, timeout: number): Promise<void> {
    await expect(this.page.getByRole('button', { name, exact: true })).toBeVisible({ timeout })
  }

  /** Signs in with the code from her mail and the one from her app. */
  async signsIn(): Promise<void> {
    const { email } = demoAccount('Marijke')
    await this.page.goto(stack().addresses.professional)
    await this.page.getByLabel('Je mailadres').fill(email)
    const code = await codeMailedBy(email, () => this.press('Stuur mij een code'))
    await this.page.getByLabel('Code uit de mail').fill(code)
    await this.page.getByLabel('Code uit je app').fill(await appCodeOf('Marijke'))
    await this.press('Log in')
    await expect(this.page.getByRole('heading', { level: 1 })).not.toHaveText('Twee codes')
  }

  /** Opens a day, from nine to five. */
  async opensDay(date: string): Promise<void> {
    await this.page.goto(`${stack().addresses.professional}/t`)
    await this.page.getByLabel('Dag').fill(date)
    await this.page.getByLabel('Van').selectOption('09:00')
    await this.page.getByLabel('Tot').selectOption('17:00')
    await this.press('Geef vrij')
    await expect(this.page.getByText(/^Vrijgegeven/)).toBeVisible()
  }
}
