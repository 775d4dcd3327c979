import { textOf } from './text-of'

it.each([
  ['UTF-8', Buffer.from('Zoë Łuczak, O’Neill', 'utf8'), 'Zoë Łuczak, O’Neill'],
  ['UTF-8 with a mark at its start', Buffer.from('\ufeffupn', 'utf8'), 'upn'],
  ['Windows-1252', Buffer.from([0x5a, 0x6f, 0xeb, 0x20, 0x4f, 0x92, 0x4e]), 'Zoë O’N'],
])('reads a file in %s', (_case, bytes, text) => {
  expect(textOf(bytes)).toBe(text)
})
