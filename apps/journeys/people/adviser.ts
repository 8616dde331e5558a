import { type Browser, expect, type Page } from '@playwright/test'
import { appCodeOf, codeMailedBy } from '../stack/inbox.ts'
import { demoAccount, stack } from '../stack/stack.ts'

/** Jolanda, who has four hours a week for this, at a desk. */
export class Adviser {
  private constructor(readonly page: Page) {}

  static async at(browser: Browser): Promise<Adviser> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'nl-NL' })
    return new Adviser(await context.newPage())
  }

  /** Signs in with the code from her mail and the one from her app. */
  async signsIn(): Promise<void> {
    const { email } = demoAccount('Jolanda')
    await this.page.goto(stack().addresses.municipality)
    await this.page.getByLabel('Uw mailadres').fill(email)
    const code = await codeMailedBy(email, () => this.page.getByRole('button', { name: 'Stuur mij een code' }).click())
    await this.page.getByLabel('Code uit de mail').fill(code)
    await this.page.getByLabel('Code uit uw app').fill(await appCodeOf('Jolanda'))
    await this.page.getByRole('button', { name: 'Log in' }).click()
    await expect(this.page.getByRole('link', { name: 'Codes' })).toBeVisible()
  }

  /** Makes codes for a channel and opens the cards to print. */
  async makesCards(channel: string, count: number): Promise<void> {
    await this.page.getByRole('link', { name: 'Codes' }).click()
    await this.page.getByRole('radio', { name: channel }).check()
    await this.page.getByLabel('Hoeveel codes?').fill(String(count))
    await this.page.getByRole('button', { name: 'Maak de codes' }).click()
    await expect(this.page.getByRole('heading', { level: 1, name: `${channel}, ${count} codes` })).toBeVisible()
  }

  /** The codes on the cards, as somebody reads them from paper. */
  async readsCards(): Promise<string[]> {
    return this.page.getByText(/^[0-9A-Z]{4}(?:-[0-9A-Z]{4,5}){3}$/).allTextContents()
  }

  async opensReport(): Promise<void> {
    await this.page.goto(stack().addresses.municipality)
  }
}
