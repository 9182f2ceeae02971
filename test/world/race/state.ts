/** How large a race is. */
export interface RaceSize {
  handoffs: number
  agents: number
  /** How often an instance is killed, one after the other in turn. */
  kills: number
}

export interface RaceResult extends RaceSize {
  seconds: number
  opened: number
  taken: number
  /** Given to the next because who had it said nothing. */
  lost: number
  offers: number
  escalations: number
  events: number
  problems: string[]
}

/** What one person did in a race. */
export interface Worked {
  staffId: string
  /** Numbers of handoffs that the server said they have now. */
  taken: string[]
  /** Spans in which the server knew that they are away. */
  away: { from: Date; to: Date }[]
  /** Answers that should not have come. */
  faults: string[]
}

/** What all who take part in a race see of it. */
export interface RaceState {
  /** Numbers that a citizen was told. */
  opened: Set<string>
  workers: Worked[]
  isOver: boolean
}
