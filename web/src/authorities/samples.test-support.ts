import { emptyForm } from '../forms'
import { refusedForm } from '../page'
import type { Sample } from '../sample.test-support'
import { readChange, readNew } from './authorities.form'
import { type Authority, changePage, listPage, newPage } from './authorities.page'

const FELLSHIRE: Authority = {
  ...{ code: '998', name: 'Fellshire & <Moor> County Council with a long name', virtualSchoolEmail: null },
  exclusionsEmail: 'exclusions-and-alternative-provision@inclusion.fellshire-county-council.example',
}
const asked = { name: 'Fellshire', exclusionsEmail: 'ex@f.example', virtualSchoolEmail: '', etag: '"a"' }

export const SAMPLES: Sample[] = [
  {
    name: 'neighbouring authorities',
    page: listPage([FELLSHIRE, { ...FELLSHIRE, code: '997', exclusionsEmail: null }]),
  },
  { name: 'no neighbouring authorities', page: listPage([]) },
  { name: 'adding an authority', page: newPage(emptyForm()) },
  { name: 'adding an authority, nothing answered', page: newPage(refusedForm({}, readNew({}).errors)) },
  { name: 'changing an authority', page: changePage(FELLSHIRE, emptyForm(asked)) },
  { name: 'changing an authority, no name', page: changePage(FELLSHIRE, refusedForm({}, readChange({}).errors)) },
]
