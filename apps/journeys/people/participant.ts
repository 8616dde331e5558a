import { type Browser, expect, type Locator, type Page } from '@playwright/test'
import { codeMailedBy } from '../stack/inbox.ts'
import { stack } from '../stack/stack.ts'
import { watchConnections } from './media-probe.ts'
import { said, titleOf } from './phrases.ts'

export interface Who {
  readonly alias: string
  readonly pin: string
  readonly locale: 'nl' | 'en'
}

/** Somebody who takes part, at a phone of their own. */
export class Participant {
  recoveryCode = ''

  private constructor(
    private browser: Browser | undefined,
    public page: Page,
    readonly who: Who,
  ) {}

  static async at(browser: Browser, who: Who): Promise<Participant> {
    return new Participant(browser, await aPhone(browser, who), who)
  }

  /** Somebody at a browser that is open already, which may be shared. */
  static on(page: Page, who: Who): Participant {
    return new Participant(undefined, page, who)
  }

  /** Returns what the screens say in this person's language, given the Dutch. */
  say(dutch: string): string {
    return said(dutch, this.who.locale)
  }

  /** Closes the tab in the middle of what is going on, and takes another device. */
  async takesAnotherDevice(): Promise<void> {
    if (!this.browser) throw new Error('this browser is not one phone of one person')
    await this.page.context().close()
    this.page = await aPhone(this.browser, this.who)
  }

  /** Comes in with the code on paper, and the PIN. */
  async signsInByRecoveryCode(): Promise<void> {
    await this.page.goto(`${stack().addresses.learner}/i`)
    await this.press(this.say('Met mijn herstelcode op papier'))
    await this.page.getByLabel(this.say('Je herstelcode')).fill(this.recoveryCode)
    await this.page.getByLabel(this.say('Je pincode')).fill(this.who.pin)
    await this.press(this.say('Log in'))
    await expect(this.heading(new RegExp(this.who.alias))).toBeVisible()
  }

  /** Comes in with the code from the mail, and the PIN. */
  async signsInByMail(address: string): Promise<void> {
    const { page } = this
    await page.goto(`${stack().addresses.learner}/i`)
    await this.press(this.say('Met een code per mail'))
    await page.getByLabel(this.say('Je mailadres')).fill(address)
    const code = await codeMailedBy(address, () => this.press(this.say('Stuur mij een code')))
    await page.getByLabel(this.say('De acht cijfers uit je mail')).fill(code)
    await this.press(this.say('Ga verder'))
    await page.getByLabel(this.say('Je pincode')).fill(this.who.pin)
    await this.press(this.say('Log in'))
    await this.isHome()
  }

  async opensCode(address: string): Promise<void> {
    await this.page.goto(address)
    await expect(this.heading(this.say('Samen oefenen, thuis'))).toBeVisible()
  }

  /** Types a licence code that is not taken. Gives the words of the refusal; what was typed is still there. */
  async isRefusedCode(code: string): Promise<string> {
    await this.page.goto(`${stack().addresses.learner}/k`)
    const field = this.page.getByLabel(this.say('Typ je code'))
    await field.fill(code)
    const answered = this.page.waitForResponse('**/codes/check')
    await this.press(this.say('Ga verder'))
    expect((await answered).status()).toBe(403)
    const words = this.page.getByRole('alert')
    await expect(words).toBeVisible()
    expect((await field.inputValue()).replace(/[ -]/g, '')).toBe(code.replaceAll('-', ''))
    return (await words.textContent()) ?? ''
  }

  /** Loads the page once more, leaves it by the browser's own button and comes back. */
  async loadsAnew(): Promise<void> {
    await this.page.reload()
    await this.page.goBack()
    await this.page.goForward()
  }

  /** The two questions before the start: eighteen, and nothing that forbids it. */
  async saysItFits(): Promise<void> {
    await this.page.getByLabel(this.say('Ik ben 18 jaar of ouder')).check()
    await this.page.getByRole('radio', { name: this.say('Nee'), exact: true }).check()
    await this.press(this.say('Ga verder'))
  }

  /** From the explanation to an account, the recovery code on paper, and a yes to each of the three questions. */
  async makesAnAccount(): Promise<void> {
    const { page } = this
    await this.press(this.say('Ga verder'))
    await this.saysItFits()
    await page.getByLabel(this.say('Hoe heet je hier?')).fill(this.who.alias)
    await page.getByRole('radio', { name: this.who.locale === 'nl' ? 'Nederlands' : 'English' }).check()
    await page.getByLabel(this.say('Kies een pincode')).fill(this.who.pin)
    await page.getByLabel(this.say('Nog een keer dezelfde pincode')).fill(this.who.pin)
    await this.press(this.say('Maak mijn plek'))
    await expect(this.heading(this.say('Je herstelcode'))).toBeVisible()
    this.recoveryCode =
      /[2-9A-HJKMNP-TV-Z]{24}/.exec(((await page.getByRole('main').textContent()) ?? '').replace(/[ -]/g, ''))?.[0] ??
      ''
    expect(this.recoveryCode, 'the recovery code is shown').not.toBe('')
    await page.getByRole('checkbox').check()
    await this.press(this.say('Ga verder'))
    for (const yes of ['Ja, ik doe mee', 'Ja, tel ons mee', 'Ja, mijn kaart mag gelezen worden']) {
      await this.press(this.say(yes))
    }
  }

  /** Gives an address, types the code that was mailed to it, and says yes to both kinds of mail. */
  async givesMail(address: string): Promise<void> {
    await expect(this.heading(this.say('Wil je een mailadres geven?'))).toBeVisible()
    await this.page.getByLabel(this.say('Je mailadres')).fill(address)
    await this.page.getByLabel(this.say('De pincode die je net koos')).fill(this.who.pin)
    const code = await codeMailedBy(address, () => this.press(this.say('Stuur mij een code')))
    await this.page.getByLabel(this.say('De acht cijfers uit je mail')).fill(code)
    await this.press(this.say('Klaar'))
    for (const yes of ['Ja, mail mij', 'Ja, mail mij over afspraken']) await this.press(this.say(yes))
  }

  async givesNoMail(): Promise<void> {
    await expect(this.heading(this.say('Wil je een mailadres geven?'))).toBeVisible()
    await this.press(this.say('Sla over'))
  }

  /** Returns what an invite says to its maker: the link in the text to send, and the characters to read aloud. */
  async readsInvite(): Promise<{ link: string; spoken: string }> {
    const text = await this.page.getByLabel(this.say('Stuur een bericht')).inputValue()
    const link = /https?:\/\/\S+/.exec(text)?.[0] ?? ''
    const spoken = (await this.page.getByText(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/).textContent()) ?? ''
    return { link, spoken }
  }

  /** Opens the step that today shows, and it is this one. */
  async opensNextStep(stepId: string): Promise<void> {
    const title = this.titleOf(stepId)
    await this.page.goto(`${stack().addresses.learner}/`)
    await expect(this.page.getByRole('heading', { level: 2, name: title })).toBeVisible()
    await this.press(/^(Begin|Ga verder|Go on)/)
    await expect(this.heading(title)).toBeVisible()
  }

  /** Answers questions that are asked one by one, each with its third reply. */
  async answersAllQuestions(): Promise<void> {
    const { page } = this
    const next = page.getByRole('button', { name: this.say('Volgende vraag') })
    for (;;) {
      await page.getByRole('main').getByRole('group').first().locator('label').nth(2).click()
      if (!(await next.isVisible())) return
      await next.click()
    }
  }

  /** The screen says in words that the server has what was written. */
  async isSaved(): Promise<void> {
    await expect(this.page.getByText(/^(Bewaard om|Saved at) \d/).first()).toBeVisible()
  }

  async finishesStep(): Promise<void> {
    await this.press(this.say('Klaar met deze stap'))
    await expect(this.page.getByRole('button', { name: this.say('Klaar met deze stap') })).toBeHidden()
  }

  async comesHome(): Promise<void> {
    await this.page.goto(`${stack().addresses.learner}/`)
    await this.isHome()
  }

  async isHome(): Promise<void> {
    await expect(this.heading(new RegExp(this.who.alias))).toBeVisible()
  }

  async grades(grade: number): Promise<void> {
    await this.page.getByText(String(grade), { exact: true }).click()
  }

  /** Writes in the first field of the step, and sees it saved. */
  async writes(text: string): Promise<void> {
    await this.page.getByRole('textbox').first().fill(text)
    await this.isSaved()
  }

  titleOf(stepId: string): string {
    return titleOf(stepId, this.who.locale)
  }

  /** Chooses the first day's slot at this time, and says what the button says. */
  async choosesSlot(time: string, button: string): Promise<void> {
    await this.page.getByText(time, { exact: true }).first().click()
    await this.press(this.say(button))
    await expect(this.page.getByRole('radio')).toHaveCount(0)
  }

  /** Presses what is called so, a button or a link. */
  async press(name: string | RegExp): Promise<void> {
    const options = typeof name === 'string' ? { name, exact: true } : { name }
    await this.page.getByRole('button', options).or(this.page.getByRole('link', options)).first().click()
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, name })
  }
}

async function aPhone(browser: Browser, who: Who): Promise<Page> {
  const context = await browser.newContext({
    locale: who.locale === 'nl' ? 'nl-NL' : 'en-GB',
    viewport: { width: 390, height: 844 },
    permissions: ['camera', 'microphone'],
  })
  const page = await context.newPage()
  await watchConnections(page)
  return page
}
