import type { Expr } from '#domain/form/expr.ts'
import type { Form, Item, Question } from '#domain/form/form.ts'

/** 450 questions and a repeat of 50 with one; 200 of them depend on the question before. */
export const questions = 450
export const instances = 50
const dependencies = 200

export type Kind = 'plain' | 'relevant' | 'calculated'
export const kindOf = (i: number): Kind =>
  i === 0 || i > dependencies ? 'plain' : i % 2 === 0 ? 'relevant' : 'calculated'

/** A calculation reads the question before, a relevance the one two before: chains of two. */
const near = (name: string): Expr => ['p', { from: 'near', steps: [{ axis: 'child', name }] }]

function question(name: string, more: Partial<Question> = {}): Question {
  const label = { text: { de: [`Frage ${name}`] } }
  return {
    ...{ kind: 'question', type: 'text', name, label },
    ...{ appearance: [], extra: {}, parameters: {} },
    ...more,
  }
}

function item(i: number): Item {
  const name = `q${i}`
  const kind = kindOf(i)
  if (kind === 'relevant') {
    return question(name, { relevant: ['!=', near(`q${i - 2}`), ['s', 'no']] })
  }
  if (kind === 'calculated') {
    return question(name, { calculation: ['f', 'concat', near(`q${i - 1}`), ['s', '!']] })
  }
  return question(name)
}

export const ourForm = (): Form => ({
  ...{ format: 1, id: 'big', version: '1', title: { de: 'Groß' }, languages: ['de'], style: [] },
  ...{ lists: {}, tables: {}, media: {}, extra: {} },
  items: [
    ...Array.from({ length: questions }, (_, i) => item(i)),
    {
      ...{ kind: 'repeat', name: 'rep', appearance: [], extra: {}, initial: instances },
      items: [question('x')],
    },
  ],
})

/** The same for ODK's engine. */
export function xformOf(): string {
  const names = Array.from({ length: questions }, (_, i) => `q${i}`)
  const binds = names.map((name, i) => {
    if (kindOf(i) === 'relevant') {
      return `<bind nodeset="/data/${name}" relevant="/data/q${i - 2} != 'no'"/>`
    }
    const calculate = `concat(/data/q${i - 1}, '!')`
    return kindOf(i) === 'calculated'
      ? `<bind nodeset="/data/${name}" calculate="${calculate}"/>`
      : `<bind nodeset="/data/${name}"/>`
  })
  const input = (path: string) => `<input ref="${path}"><label>Frage ${path}</label></input>`
  const rows = '<rep><x/></rep>'.repeat(instances)
  return `<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa"><h:head><h:title>Gross</h:title><model><instance><data id="big">${names.map((name) => `<${name}/>`).join('')}<rep jr:template=""><x/></rep>${rows}</data></instance>${binds.join('')}</model></h:head><h:body>${names.map((name) => input(`/data/${name}`)).join('')}<group ref="/data/rep"><repeat nodeset="/data/rep">${input('/data/rep/x')}</repeat></group></h:body></h:html>`
}

/** The same for SurveyJS. */
export function surveyOf(): object {
  const elements = Array.from({ length: questions }, (_, i) => {
    const base = { type: 'text', name: `q${i}`, title: `Frage q${i}` }
    if (kindOf(i) === 'relevant') return { ...base, visibleIf: `{q${i - 2}} != 'no'` }
    if (kindOf(i) === 'calculated') return { ...base, setValueExpression: `{q${i - 1}} + '!'` }
    return base
  })
  const templateElements = [{ type: 'text', name: 'x', title: 'Frage x' }]
  const repeat = { type: 'paneldynamic', name: 'rep', panelCount: instances, templateElements }
  return { elements: [...elements, repeat] }
}
