import type { Handling } from '#domain/handling.ts'

/** Ready-made answers: a start that is read over and changed before it is sent. */
export interface Template {
  readonly name: string
  readonly text: string
}

export const reasons: Readonly<Partial<Record<Handling, readonly Template[]>>> = {
  in_progress: [
    {
      name: 'Auftrag erteilt',
      text: 'Danke für Ihren Hinweis. Wir haben die Stelle geprüft und einen Auftrag erteilt.',
    },
    {
      name: 'Wir sehen nach',
      text: 'Danke für Ihren Hinweis. Unser Team sieht sich die Stelle in den nächsten Tagen an.',
    },
    {
      name: 'Ersatzteil bestellt',
      text: 'Das Ersatzteil ist bestellt. Sobald es da ist, reparieren wir.',
    },
  ],
  done: [
    { name: 'Abgeholt', text: 'Wir haben den Abfall abgeholt. Danke für Ihren Hinweis!' },
    { name: 'Repariert', text: 'Der Schaden ist repariert. Danke für Ihren Hinweis!' },
    {
      name: 'Gesichert',
      text: 'Wir haben die Stelle gesichert, es besteht keine Gefahr mehr. Die dauerhafte Reparatur ist eingeplant.',
    },
  ],
  declined: [
    {
      name: 'Privatgrund',
      text: 'Die Stelle liegt auf privatem Grund, dort dürfen wir nicht tätig werden. Bitte wenden Sie sich an die Eigentümerin oder den Eigentümer.',
    },
    {
      name: 'Nicht gefunden',
      text: 'Wir waren vor Ort und haben den Mangel nicht mehr gefunden. Falls er noch besteht, öffnen Sie die Meldung gern wieder.',
    },
    {
      name: 'Schon gemeldet',
      text: 'Diesen Mangel hat schon jemand gemeldet, wir kümmern uns bereits darum. Danke, dass Sie aufmerksam sind.',
    },
    {
      name: 'Andere Zuständigkeit',
      text: 'Für diese Stelle ist nicht die Stadt zuständig. Wir haben Ihren Hinweis weitergegeben.',
    },
  ],
}

export const replies: readonly Template[] = [
  {
    name: 'Rückfrage zum Ort',
    text: 'Danke für Ihren Hinweis. Können Sie uns die Stelle noch etwas genauer beschreiben, zum Beispiel mit einer Hausnummer?',
  },
  {
    name: 'Foto erbeten',
    text: 'Danke für Ihren Hinweis. Ein Foto würde uns helfen. Sie können es in der App bei dieser Meldung ergänzen.',
  },
  {
    name: 'Dauert länger',
    text: 'Es dauert leider etwas länger als zugesagt. Wir haben Ihre Meldung nicht vergessen und geben Ihnen Bescheid.',
  },
]
