/** The national code. `C` and `M` are the main school, of which there is one at a time. */
export type EnrolmentStatus = 'C' | 'M' | 'S' | 'G' | 'F' | 'O' | 'P'
