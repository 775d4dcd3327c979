import { answered } from '../cases/record'
import { only, type Posted, text } from '../forms'

const fieldsOf = (posted: Posted) => ({
  name: text(posted, 'name'),
  exclusionsEmail: text(posted, 'exclusionsEmail') || null,
  virtualSchoolEmail: text(posted, 'virtualSchoolEmail') || null,
})

export function readNew(posted: Posted) {
  const code = text(posted, 'code')
  const fields = fieldsOf(posted)
  const errors = only({
    code: !/^\d{3}$/.test(code) && 'Enter the authority’s code, three digits',
    name: !fields.name && 'Enter the name',
  })
  return answered(errors, { code, ...fields })
}

export function readChange(posted: Posted) {
  const fields = fieldsOf(posted)
  const reason = text(posted, 'reason')
  return answered(only({ name: !fields.name && 'Enter the name' }), { ...fields, ...(reason && { reason }) })
}
