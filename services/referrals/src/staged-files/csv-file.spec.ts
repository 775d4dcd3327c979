import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { CsvFile, type KindOfFile } from './csv-file'

const REGISTER: KindOfFile = { of: 'the register', most: 250 }
const all = async (...chunks: (string | Uint8Array)[]) => {
  const file = new CsvFile(REGISTER)
  const rows: { line: number; cells: string[] }[] = []
  for await (const piece of file.rows(Readable.from(chunks.map((chunk) => Buffer.from(chunk as string)))))
    rows.push(...piece.map(({ line, cells }) => ({ line, cells: cells.map((cell) => file.textOf(cell)) })))
  return { rows, file }
}
const cellsOf = async (...chunks: (string | Uint8Array)[]) => (await all(...chunks)).rows.map(({ cells }) => cells)

describe('a comma-separated file', () => {
  it('names each row by the line where it begins, with breaks within a cell and empty lines between', async () => {
    const { rows } = await all('a,b\r\n"one\r\ntwo",2\r\n\r\n3,"4, ""four"""\r\n')
    expect(rows).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['one\r\ntwo', '2'] },
      { line: 5, cells: ['3', '4, "four"'] },
    ])
  })

  it.each([
    ['UTF-8', Buffer.from('name\nÉlan’s\n')],
    ['UTF-8 with its mark', Buffer.from('\ufeffname\nÉlan’s\n')],
    ['Windows-1252', Buffer.from([...Buffer.from('name\n'), 0xc9, ...Buffer.from('lan'), 0x92, ...Buffer.from('s\n')])],
  ])('is read in %s', async (_encoding, bytes) => {
    expect(await cellsOf(bytes)).toEqual([['name'], ['Élan’s']])
  })

  it('keeps a letter whole that two pieces share', async () => {
    const bytes = Buffer.from('name\nÉlan\n')
    expect(await cellsOf(bytes.subarray(0, 6), bytes.subarray(6))).toEqual([['name'], ['Élan']])
  })

  it('says the hash and the length of what came', async () => {
    const { file } = await all('a,b\n1,2\n')
    expect([file.bytes, file.hash]).toEqual([8, '492d5ea496056f1a6a6592241032fab764c321596317930b4fa0e1e8bc3b7470'])
  })

  it.each([
    ['nothing', '', 'The file is empty'],
    ['a PDF', '%PDF-1.7\n', 'This is a PDF. Bring the CSV file of the register'],
    ['a spreadsheet or an archive', 'PK\x03\x04abc', 'save it as CSV'],
    ['a web page', '\n <!doctype html>', 'This is a web page'],
    ['text of two bytes a letter', Buffer.from('URN', 'utf16le'), 'not a file of text'],
  ])('is not %s, whatever it is called', async (_what, content, words) => {
    await expect(all(content)).rejects.toThrow(words)
  })

  it('does not take in the rest of a long file after a quotation mark that nothing closes', async () => {
    const rest = Array.from({ length: 90 }, () => 'x,'.repeat(50_000))
    await expect(all('a,b\n"1,2\n', ...rest)).rejects.toThrow('A quotation mark is not closed')
  })

  it('is read no further than its rows are taken', async () => {
    const row = `${'x,'.repeat(500)}\n`
    const file = new CsvFile(REGISTER)
    const long = Array.from({ length: 100 }, () => Buffer.from(row.repeat(40)))
    let taken = 0
    for await (const piece of file.rows(Readable.from(long))) {
      taken += piece.length * row.length
      await setImmediate()
      expect(file.bytes - taken).toBeLessThan(200_000)
    }
    expect(taken).toBe(file.bytes)
  })

  it.each([
    ['closed', 'a,b\n1,"two\nlines"\n', false],
    ['not closed', 'a,b\n1,"two\n3,4\n', true],
    ['a mark within a cell, for inches', 'a,b\n1,5" long\n', false],
  ])('knows whether the quotation of its last row is %s', async (_which, content, endsOpen) => {
    expect((await all(content)).file.endsOpen).toBe(endsOpen)
  })

  it('says that it did not arrive whole when its sender went away', async () => {
    const halfway = new Readable({ read() {} })
    halfway.push('a,b\n1,')
    const rows = new CsvFile(REGISTER).rows(halfway)
    await rows.next()
    halfway.destroy()
    await expect(rows.next()).rejects.toThrow('did not arrive whole')
  })
})
