/** Something to be read or printed as it is. */
export class PdfFile {
  constructor(
    /** Of the file, without its ending. */
    readonly name: string,
    readonly bytes: Buffer,
  ) {}
}
