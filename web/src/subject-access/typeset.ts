import bidiFactory from 'bidi-js'
import type PDFDocument from 'pdfkit'

/*
 * Lines in the scripts that families here write their names in. pdfkit sets one font from left to right; here each word gets the
 * font that has its letters, and the words of a line the order in which they are read (Unicode Standard Annex 9).
 */

type File = InstanceType<typeof PDFDocument>

/**
 * The first that has a letter sets it. DejaVu has Latin, Greek, Cyrillic, Armenian, Georgian, Hebrew, and Arabic with the letters
 * of Urdu, Persian and Kurdish. There is none for Chinese, Japanese and Korean: each is larger than all of these together.
 * Gurmukhi and Telugu are not Noto's, at whose marks fontkit 2.0.4 throws.
 */
const FONTS = {
  body: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  bengali: require.resolve('@fontsource/noto-sans-bengali/files/noto-sans-bengali-bengali-400-normal.woff'),
  gurmukhi: require.resolve('@fontsource/mukta-mahee/files/mukta-mahee-gurmukhi-400-normal.woff'),
  gujarati: require.resolve('@fontsource/noto-sans-gujarati/files/noto-sans-gujarati-gujarati-400-normal.woff'),
  devanagari: require.resolve('@fontsource/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-400-normal.woff'),
  tamil: require.resolve('@fontsource/noto-sans-tamil/files/noto-sans-tamil-tamil-400-normal.woff'),
  malayalam: require.resolve('@fontsource/noto-sans-malayalam/files/noto-sans-malayalam-malayalam-400-normal.woff'),
  telugu: require.resolve('@fontsource/hind-guntur/files/hind-guntur-telugu-400-normal.woff'),
  sinhala: require.resolve('@fontsource/noto-sans-sinhala/files/noto-sans-sinhala-sinhala-400-normal.woff'),
  ethiopic: require.resolve('@fontsource/noto-sans-ethiopic/files/noto-sans-ethiopic-ethiopic-400-normal.woff'),
  thai: require.resolve('@fontsource/noto-sans-thai/files/noto-sans-thai-thai-400-normal.woff'),
}
type FontName = keyof typeof FONTS
const NAMES = Object.keys(FONTS) as FontName[]

/** What pdfkit keeps of a font and names in no type. */
interface OpenFont {
  /** In thousandths of the size. */
  ascender: number
  font: { hasGlyphForCodePoint(point: number): boolean; layout(text: string): unknown }
}

/** Letters of one font and one direction, with no space among them, or spaces alone. */
interface Piece {
  text: string
  font: FontName
  /** Of embedding: even from left to right, odd from right to left. */
  level: number
  isSpace: boolean
}

/** From left to right, in letters that the body's font has: most of what there is, and pdfkit's to set. */
const PLAIN = /^[\n\u0020-\u02DF\u0370-\u0482\u048A-\u0525\u2010-\u2027]*$/
/** What stands with the letter before it, in that one's font. */
const JOINS = /[\p{M}\u200C\u200D]/u
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Nko}]/u
/** Nothing printable is one. */
const MISSING = '\uE000'

const bidi = bidiFactory()
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

export class Typesetter {
  private readonly open = new Map<FontName, OpenFont>()

  constructor(private readonly file: File) {
    for (const name of NAMES) file.registerFont(name, FONTS[name])
  }

  /**
   * Sets paragraphs from the left margin down, over as many pages as it takes.
   * @param instead stands for a passage that no font here can show
   */
  write(text: string, { size, gap, instead }: { size: number; gap: number; instead: string }): void {
    for (const paragraph of this.shown(text, instead).split('\n'))
      if (PLAIN.test(paragraph)) this.file.font('body').fontSize(size).text(paragraph, { paragraphGap: gap })
      else {
        for (const line of this.linesOf(this.piecesOf(paragraph), size)) this.set(line, size)
        this.file.y += gap
      }
  }

  /** Without the passages for which there is no letter, or which cannot be put together. */
  private shown(text: string, instead: string): string {
    if (PLAIN.test(text)) return text
    let before: FontName | undefined
    const had = [...text]
      .map((letter) => {
        before = letter === '\n' ? 'body' : this.fontOf(letter, before)
        return before ? letter : MISSING
      })
      .join('')
    return had
      .replaceAll(/\S+/g, (word) => (word.includes(MISSING) || this.canSet(word) ? word : MISSING))
      .replaceAll(new RegExp(`${MISSING}(?: ?${MISSING})*`, 'g'), instead)
  }

  private canSet(word: string): boolean {
    try {
      for (const { text, font } of this.piecesOf(word)) this.opened(font).font.layout(text)
      return true
    } catch {
      return false
    }
  }

  private opened(name: FontName): OpenFont {
    const known = this.open.get(name) ?? (this.file.font(name) as unknown as { _font: OpenFont })._font
    this.open.set(name, known)
    return known
  }

  private fontOf(letter: string, before: FontName | undefined): FontName | undefined {
    const has = (name: FontName) => this.opened(name).font.hasGlyphForCodePoint(letter.codePointAt(0)!)
    return before && JOINS.test(letter) && has(before) ? before : NAMES.find(has)
  }

  private piecesOf(paragraph: string): Piece[] {
    const { levels } = bidi.getEmbeddingLevels(paragraph, 'ltr')
    const pieces: Piece[] = []
    let at = 0
    for (const letter of paragraph) {
      const last = pieces.at(-1)
      const [level, isSpace] = [levels[at], letter === ' ']
      const font = this.fontOf(letter, last?.font) ?? 'body'
      if (last?.font === font && last.level === level && last.isSpace === isSpace) last.text += letter
      else pieces.push({ text: letter, font, level, isSpace })
      at += letter.length
    }
    return pieces
  }

  /** Broken between words; one that is wider than the page, between letters. */
  private linesOf(pieces: readonly Piece[], size: number): Piece[][] {
    const { width, margins } = this.file.page
    const most = width - margins.left - margins.right
    const lines: Piece[][] = [[]]
    let used = 0
    for (const word of together(pieces, isSameWord).flatMap((one) => this.fitting(one, most, size))) {
      const wide = this.widthOf(word, size)
      const isSpace = word[0].isSpace
      if (!isSpace && used + wide > most && used > 0) {
        lines.push([])
        used = 0
      }
      if (isSpace && used === 0) continue
      lines.at(-1)!.push(...word)
      used += wide
    }
    // a space at the end of a line would stand beside its beginning where the line runs to the left
    return lines.map((line) => (line.at(-1)?.isSpace ? line.slice(0, -1) : line))
  }

  private fitting(word: Piece[], most: number, size: number): Piece[][] {
    if (this.widthOf(word, size) <= most) return [word]
    const letters = word.flatMap((piece) =>
      [...graphemes.segment(piece.text)].map(({ segment }) => ({ ...piece, text: segment })),
    )
    const parts: Piece[][] = [[]]
    for (const letter of letters) {
      const part = parts.at(-1)!
      const last = part.at(-1)
      const longer = last && { ...last, text: last.text + letter.text }
      const next =
        longer && last.font === letter.font && last.level === letter.level
          ? [...part.slice(0, -1), longer]
          : [...part, letter]
      if (part.length > 0 && this.widthOf(next, size) > most) parts.push([letter])
      else parts[parts.length - 1] = next
    }
    return parts
  }

  private widthOf(pieces: readonly Piece[], size: number): number {
    return pieces.reduce((sum, { text, font }) => sum + this.file.font(font).fontSize(size).widthOfString(text), 0)
  }

  private set(line: readonly Piece[], size: number): void {
    const { file } = this
    const height = Math.max(...line.map(({ font }) => file.font(font).fontSize(size).currentLineHeight(true)))
    if (file.y + height > file.page.maxY()) file.continueOnNewPage()
    const top = file.y
    const baseline = top + (Math.max(...line.map(({ font }) => this.opened(font).ascender)) / 1000) * size
    let x = file.page.margins.left
    for (const run of together(inReadingOrder(line), (one, next) => one.level === next.level)) {
      this.put(run, size, x, baseline)
      x += this.widthOf(run, size)
    }
    file.x = file.page.margins.left
    file.y = top + height
  }

  /**
   * Some scripts draw letters in another order than they are written in, or several as one: what is copied or read aloud is what
   * was written. Readers turn what runs from right to left round by themselves.
   */
  private put(run: readonly Piece[], size: number, x: number, y: number): void {
    const { file } = this
    const isDrawnOtherwise = run.some(({ font, level }) => font !== 'body' && level % 2 === 0)
    if (isDrawnOtherwise) file.markContent('Span', { actual: run.map(({ text }) => text).join('') })
    let at = x
    for (const piece of run) {
      const { text, font, level } = piece
      file.font(font).fontSize(size).text(drawn(text, level), at, y, { lineBreak: false, baseline: 'alphabetic' })
      at += this.widthOf([piece], size)
    }
    if (isDrawnOtherwise) file.endMarkedContent()
  }
}

/** Neighbours that belong together, as they stand. */
function together(pieces: readonly Piece[], belong: (one: Piece, next: Piece) => boolean): Piece[][] {
  const groups: Piece[][] = []
  for (const piece of pieces) {
    const last = groups.at(-1)
    if (last && belong(last[0], piece)) last.push(piece)
    else groups.push([piece])
  }
  return groups
}

const isSameWord = (one: Piece, next: Piece): boolean => one.isSpace === next.isSpace

/** From the highest level down, what stands together at it or above turns round (rule L2). */
function inReadingOrder(line: readonly Piece[]): Piece[] {
  const order = [...line]
  for (let level = Math.max(...line.map((piece) => piece.level)); level > 0; level--)
    for (let from = 0; from < order.length; from++) {
      let to = from
      while (to < order.length && order[to].level >= level) to++
      order.splice(from, to - from, ...order.slice(from, to).reverse())
      from = to
    }
  return order
}

/** As fontkit is to be given it: that turns round what has a letter of a script from right to left, and nothing else. */
function drawn(text: string, level: number): string {
  const isLeftwards = level % 2 === 1
  const letters = isLeftwards ? [...text].map((one) => bidi.getMirroredCharacter(one) ?? one) : [...text]
  return (RIGHT_TO_LEFT.test(text) === isLeftwards ? letters : letters.reverse()).join('')
}
