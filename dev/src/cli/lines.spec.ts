import { type Line, LONGEST_LINE, split } from './lines'

async function read(...chunks: string[]): Promise<Line[]> {
  async function* given() {
    for (const chunk of chunks) yield Buffer.from(chunk)
  }
  const lines: Line[] = []
  for await (const some of split(given())) lines.push(...some)
  return lines
}

it('joins a line that arrives in pieces, and ends the last one without a new line', async () => {
  expect(await read('{"id', '":1}\n{"id":2', '}')).toEqual(['{"id":1}', '{"id":2}'])
})

it('passes over empty lines and the mark of an encoding', async () => {
  expect(await read('\ufeffa\r\n\n  \nb\n')).toEqual(['a\r', 'b'])
})

it('does not break a letter of several bytes at the end of a piece', async () => {
  const bytes = Buffer.from('é\n')
  async function* given() {
    yield bytes.subarray(0, 1)
    yield bytes.subarray(1)
  }
  const lines: Line[] = []
  for await (const some of split(given())) lines.push(...some)
  expect(lines).toEqual(['é'])
})

it('keeps nothing of a line that is too long, and reads on after it', async () => {
  const piece = 'x'.repeat(LONGEST_LINE / 2 + 1)
  expect(await read('first\n', piece, piece, piece, '\nlast')).toEqual(['first', 'too long', 'last'])
})
