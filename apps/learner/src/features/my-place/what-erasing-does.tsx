import { useLingui } from '@lingui/react/macro'

/** What goes, what the other keeps seeing, and what cannot be undone. */
export function WhatErasingDoes() {
  const { t } = useLingui()
  return (
    <>
      <p>{t`Alles wat je schreef, gaat weg. Ook je naam en je mailadres. Dit kun je niet terugdraaien.`}</p>
      <ul>
        <li>{t`Wat je deelde, kan je partner niet meer lezen. Een reden of een dag staat er niet bij.`}</li>
        <li>{t`De reservekopie vergeet het binnen dertig dagen.`}</li>
        <li>{t`Cijfers die al bekend zijn, veranderen niet.`}</li>
      </ul>
    </>
  )
}
