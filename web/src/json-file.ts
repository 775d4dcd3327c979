/** Everything of something, for another program to read. */
export class JsonFile {
  constructor(
    /** Of the file, without its ending. */
    readonly name: string,
    readonly content: object,
  ) {}
}
