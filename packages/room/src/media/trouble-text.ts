import { useLingui } from '@lingui/react/macro'
import type { DeviceTrouble } from './device-trouble.ts'
import type { DeviceKind } from './media.ts'

interface Words {
  readonly title: string
  readonly wayOut: string
}

/** What is wrong with a camera or microphone, and what to do. */
export function useTroubleText(): (kind: DeviceKind, trouble: DeviceTrouble) => Words {
  const { t } = useLingui()
  const camera: Record<DeviceTrouble, Words> = {
    refused: {
      title: t`Je camera mag hier niet aan.`,
      wayOut: t`Druk op het slotje naast het adres. Sta de camera toe. Probeer het dan opnieuw.`,
    },
    missing: { title: t`We vinden geen camera.`, wayOut: t`Sluit er een aan. Of doe mee met alleen geluid.` },
    busy: {
      title: t`Een ander programma gebruikt je camera.`,
      wayOut: t`Sluit dat programma. Probeer het dan opnieuw.`,
    },
    insecure: {
      title: t`Deze browser geeft ons geen camera.`,
      wayOut: t`Open deze pagina in Chrome, Edge, Firefox of Safari.`,
    },
    stopped: { title: t`Je camera is gestopt.`, wayOut: t`Zet hem hier weer aan.` },
    unknown: { title: t`Je camera doet het niet.`, wayOut: t`Probeer het opnieuw. Of doe mee met alleen geluid.` },
  }
  const microphone: Record<DeviceTrouble, Words> = {
    refused: {
      title: t`Je microfoon mag hier niet aan.`,
      wayOut: t`Druk op het slotje naast het adres. Sta de microfoon toe. Probeer het dan opnieuw.`,
    },
    missing: { title: t`We vinden geen microfoon.`, wayOut: t`Sluit er een aan, bijvoorbeeld oortjes.` },
    busy: {
      title: t`Een ander programma gebruikt je microfoon.`,
      wayOut: t`Sluit dat programma. Probeer het dan opnieuw.`,
    },
    insecure: {
      title: t`Deze browser geeft ons geen microfoon.`,
      wayOut: t`Open deze pagina in Chrome, Edge, Firefox of Safari.`,
    },
    stopped: { title: t`Je microfoon is gestopt.`, wayOut: t`Zet hem hier weer aan.` },
    unknown: { title: t`Je microfoon doet het niet.`, wayOut: t`Probeer het opnieuw, of neem een ander apparaat.` },
  }
  return (kind, trouble) => (kind === 'camera' ? camera : microphone)[trouble]
}
