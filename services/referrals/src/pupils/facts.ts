/** Everything dated that is known of a pupil. One of a kind holds at a time. */
export type FactKind =
  'name' | 'upn' | 'nc-year' | 'home-authority' | 'sen-provision' | 'looked-after' | 'social-worker'
