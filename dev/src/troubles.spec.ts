import { runArguments } from './arguments'
import { PortTaken } from './ports'
import { UsageError, inOneSentence } from './troubles'

it.each([
  ['a taken port', new PortTaken('Port 3000 is in use.'), 'Port 3000 is in use.'],
  [
    'a full disk',
    Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }),
    'The disk is full: make room and start again. (ENOSPC: no space left on device, write)',
  ],
])('says %s in one sentence', (_what, error, sentence) => {
  expect(inOneSentence(error)).toMatch(sentence)
})

it.each([[['--port', 'abc']], [['--port', '65536']], [['--colour', 'red']], [['surplus']]])(
  'refuses %j and shows how the command is used',
  (argv) => {
    expect(() => runArguments(argv, 'npm start -- [--port N]')).toThrow(UsageError)
    expect(() => runArguments(argv, 'npm start -- [--port N]')).toThrow(/Usage: npm start -- \[--port N\]$/)
  },
)
