import { z } from 'zod'
import type { RowNote } from '../row-notes'
import type { StagedFile } from './staged-file.entity'

export const StagedFileView = z.object({
  id: z.string(),
  fileName: z.string(),
  /** SHA-256 of its bytes. */
  fileHash: z.string().nullable(),
  bytes: z.number(),
  bytesExpected: z.number().nullable(),
  rows: z.number().int(),
  /** Left out. */
  withError: z.number().int().nullable(),
  refusedBecause: z.string().nullable(),
  ...{ begunByName: z.string(), begunAt: z.string(), readAt: z.string().nullable(), savedAt: z.string().nullable() },
})

/** What an answer says otherwise than the row does. */
export const stagedFileView = ({ bytes, bytesExpected, begunAt, readAt, savedAt }: StagedFile) => ({
  ...{ bytes: Number(bytes), bytesExpected: bytesExpected === null ? null : Number(bytesExpected) },
  ...{ begunAt: begunAt.toISOString(), readAt: readAt?.toISOString() ?? null, savedAt: savedAt?.toISOString() ?? null },
})

/** One thing that is wrong with one line. */
export const RowNoteView = z.object({
  line: z.number().int(),
  ...{ column: z.string(), value: z.string(), reason: z.string() },
}) satisfies z.ZodType<RowNote>
