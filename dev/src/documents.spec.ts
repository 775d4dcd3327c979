import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NOT_CLOCKS, RULES } from '@daysix/shared/clocks'
import { STAGE_NAMES, STAGE_WORDS } from '@daysix/shared/stages'
import { caseStages, statutoryClocks } from './documents'

describe('the document of statutory clocks', () => {
  const text = statutoryClocks()

  it.each(RULES.map((rule) => [rule.id, rule] as const))(
    'says of %s what must happen, by which law, under both its anchors',
    (_id, rule) => {
      expect(text).toContain(`## ${rule.id}: ${rule.title}`)
      expect(text).toContain(`${rule.duty}.`)
      expect(text).toContain(rule.source)
      expect(text).toContain(`<a id="${rule.slug}"></a><a id="${rule.id.toLowerCase()}"></a>`)
    },
  )

  it.each([...new Set(RULES.map(({ id }) => id))])('says of %s all that is to be known of a clock', (id) => {
    const [section] = text.split(`\n## ${id}: `)[1].split('\n<a ')
    const said = [
      ...section.matchAll(/^\* \*\*(What|Who acts|Who is told|Limit|Counted|Law|Setting|In force|File)\b/gm),
    ]
    expect(said.map(([, what]) => what)).toEqual([
      ...['What', 'Who acts', 'Who is told', 'Limit', 'Counted', 'Law', 'Setting', 'In force', 'File'],
    ])
    const [, file] = /\*\*File:\*\* `([^`]+)`/.exec(section)!
    expect(readFileSync(join(__dirname, '..', '..', file), 'utf8')).toContain(`id: '${id}'`)
  })

  it.each(NOT_CLOCKS)('says why $id is no clock', ({ title, reason }) => {
    expect(text).toContain(`${title} | ${reason}`)
  })

  it('says for which reasons a person may move a date', () => {
    expect(text).toContain(
      '**A person** pauses the count while the review panel has adjourned its hearing (`hearing-adjourned`)',
    )
  })

  it('uses each anchor once', () => {
    const anchors = [...text.matchAll(/<a id="([^"]+)">/g)].map(([, anchor]) => anchor)
    expect(anchors.filter((anchor, index) => anchors.indexOf(anchor) !== index)).toEqual([])
  })
})

it('draws every stage of a case and names each in words', () => {
  const text = caseStages()
  for (const stage of STAGE_NAMES) expect(text).toContain(STAGE_WORDS[stage])
  expect(text).toContain('stateDiagram-v2')
})
