/** A truth that is still open, or its opposite: the even number of a variable, or the odd one after it. */
export type Literal = number

export const opposite = (literal: Literal): Literal => literal ^ 1

/** Any one of its literals must be true. */
type Clause = Literal[]

const FIRST_RESTART = 100
const RESTART_GROWTH = 1.5
const DECAY = 0.95
const ACTIVITY_MAX = 1e100

/**
 * Finds values that meet all clauses, or that there are none: it guesses, follows what each guess entails, and learns a
 * clause from every contradiction, so that no dead end is entered twice. What it learned serves the next question.
 */
export class Sat {
  readonly #values: number[] = []
  readonly #levels: number[] = []
  readonly #reasons: (Clause | undefined)[] = []
  readonly #activities: number[] = []
  readonly #watches: Clause[][] = []
  readonly #trail: Literal[] = []
  /** How long the trail was before each guess. */
  readonly #guesses: number[] = []
  #next = 0
  #step = 1
  #contradicted = false
  /** What was given last, as far as the guesses still stand on it: the next question often begins with the same. */
  #given: readonly Literal[] = []
  #model: readonly number[] = []
  /** How many clauses were looked at. */
  work = 0

  variable(): Literal {
    this.#values.push(0)
    this.#levels.push(0)
    this.#reasons.push(undefined)
    this.#activities.push(0)
    this.#watches.push([], [])
    return (this.#values.length - 1) * 2
  }

  add(literals: readonly Literal[]): void {
    this.#backTo(0)
    this.work += literals.length
    if (this.#contradicted || literals.some((literal) => this.#valueOf(literal) === 1)) return
    const clause = [...new Set(literals)].filter((literal) => this.#valueOf(literal) === 0)
    const [first] = clause
    if (first === undefined) this.#contradicted = true
    else if (clause.length === 1) this.#imply(first, undefined)
    else this.#watch(clause)
  }

  /** Whether all clauses and these literals can be true together; undefined where it takes more work than that. */
  solve(
    given: readonly Literal[],
    { guess, workMax }: { readonly guess: readonly Literal[]; readonly workMax: number },
  ): boolean | undefined {
    const end = this.work + workMax
    const first = given.findIndex((literal, index) => literal !== this.#given[index])
    this.#backTo(first === -1 ? given.length : first)
    this.#given = given
    let untilRestart = FIRST_RESTART
    let contradictions = 0
    for (;;) {
      const conflict = this.#contradicted ? undefined : this.#follow()
      if (this.#contradicted || (conflict && this.#guesses.length === 0)) {
        this.#contradicted = true
        return false
      }
      if (conflict) {
        this.#learn(conflict)
        contradictions += 1
      } else if (this.work > end) return this.#end(undefined)
      else if (contradictions > untilRestart) {
        this.#backTo(0)
        contradictions = 0
        untilRestart *= RESTART_GROWTH
      } else {
        const decided = this.#guess(given, guess)
        if (decided !== undefined) return this.#end(decided)
      }
    }
  }

  /** In the values last found. */
  isTrue(literal: Literal): boolean {
    return (this.#model[literal >> 1] ?? 0) === ((literal & 1) === 0 ? 1 : -1)
  }

  #end(answer: boolean | undefined): boolean | undefined {
    if (answer === true) this.#model = [...this.#values]
    this.#backTo(this.#given.length)
    return answer
  }

  /** One guess more, those that are given first; true where there is nothing left to guess, false where one is refuted. */
  #guess(given: readonly Literal[], guess: readonly Literal[]): boolean | undefined {
    const wanted = given[this.#guesses.length]
    if (wanted !== undefined && this.#valueOf(wanted) === -1) return false
    const literal = wanted ?? this.#liveliest(guess)
    if (literal === undefined) return true
    this.#guesses.push(this.#trail.length)
    if (this.#valueOf(literal) === 0) this.#imply(literal, undefined)
    return undefined
  }

  #liveliest(guess: readonly Literal[]): Literal | undefined {
    this.work += guess.length >> 3
    let best: Literal | undefined
    let most = -1
    for (const literal of guess) {
      const activity = this.#activities[literal >> 1] ?? 0
      if (activity > most && this.#values[literal >> 1] === 0) [best, most] = [literal, activity]
    }
    return best
  }

  #valueOf(literal: Literal): number {
    const value = this.#values[literal >> 1] ?? 0
    return (literal & 1) === 0 ? value : -value
  }

  #imply(literal: Literal, reason: Clause | undefined): void {
    const variable = literal >> 1
    this.#values[variable] = (literal & 1) === 0 ? 1 : -1
    this.#levels[variable] = this.#guesses.length
    this.#reasons[variable] = reason
    this.#trail.push(literal)
  }

  #watch(clause: Clause): void {
    for (const literal of clause.slice(0, 2)) this.#watches[literal]?.push(clause)
  }

  /** All that follows from what is on the trail; the clause that can't be met, if there is one. */
  #follow(): Clause | undefined {
    for (let literal = this.#trail[this.#next]; literal !== undefined; literal = this.#trail[this.#next]) {
      this.#next += 1
      const conflict = this.#followOne(opposite(literal))
      if (conflict) return conflict
    }
    return undefined
  }

  /** What became false is no longer watched where something else can be. */
  #followOne(gone: Literal): Clause | undefined {
    const watching = this.#watches[gone] ?? []
    let conflict: Clause | undefined
    let kept = 0
    this.work += watching.length
    for (const clause of watching) {
      if (conflict === undefined && this.#watchesElsewhere(clause, gone)) continue
      watching[kept++] = clause
      const first = clause[0] ?? 0
      if (conflict !== undefined || this.#valueOf(first) === 1) continue
      if (this.#valueOf(first) === -1) conflict = clause
      else this.#imply(first, clause)
    }
    watching.length = kept
    return conflict
  }

  /** Leaves the literal that is gone in the second place. */
  #watchesElsewhere(clause: Clause, gone: Literal): boolean {
    if (clause[0] === gone) this.#swap(clause, 0, 1)
    if (this.#valueOf(clause[0] ?? 0) === 1) return false
    for (let index = 2; index < clause.length; index++) {
      if (this.#valueOf(clause[index] ?? 0) === -1) continue
      this.work += index
      this.#swap(clause, 1, index)
      this.#watches[clause[1] ?? 0]?.push(clause)
      return true
    }
    this.work += clause.length
    return false
  }

  #swap(clause: Clause, one: number, other: number): void {
    const literal = clause[one] ?? 0
    clause[one] = clause[other] ?? 0
    clause[other] = literal
  }

  /** Goes back to before the contradiction, and keeps what would have prevented it. */
  #learn(conflict: Clause): void {
    const { clause, level } = this.#cause(conflict)
    this.#backTo(level)
    const [first] = clause
    if (first === undefined) return
    if (clause.length > 1) this.#watch(clause)
    this.#imply(first, clause.length > 1 ? clause : undefined)
    this.#step /= DECAY
    if (this.#step < ACTIVITY_MAX) return
    for (const variable of this.#activities.keys())
      this.#activities[variable] = (this.#activities[variable] ?? 0) / ACTIVITY_MAX
    this.#step /= ACTIVITY_MAX
  }

  /** The clause that is left when what followed since the last guess is traced back to one literal; that stands first. */
  #cause(conflict: Clause): { readonly clause: Clause; readonly level: number } {
    const seen = new Set<number>()
    const older: Clause = []
    let open = 0
    let reason: Clause = conflict
    let at = this.#trail.length
    for (;;) {
      this.work += reason.length
      for (const literal of reason) {
        const variable = literal >> 1
        const level = this.#levels[variable] ?? 0
        if (level === 0 || seen.has(variable)) continue
        seen.add(variable)
        this.#activities[variable] = (this.#activities[variable] ?? 0) + this.#step
        if (level === this.#guesses.length) open += 1
        else older.push(literal)
      }
      do at -= 1
      while (!seen.has((this.#trail[at] ?? 0) >> 1))
      const literal = this.#trail[at] ?? 0
      open -= 1
      if (open === 0) return this.#ordered(opposite(literal), older)
      reason = this.#reasons[literal >> 1] ?? []
    }
  }

  #ordered(first: Literal, older: Clause): { readonly clause: Clause; readonly level: number } {
    const levelOf = (literal: Literal): number => this.#levels[literal >> 1] ?? 0
    const level = older.reduce((latest, literal) => Math.max(latest, levelOf(literal)), 0)
    const clause = [first, ...older]
    const latest = clause.findIndex((literal, index) => index > 0 && levelOf(literal) === level)
    if (latest > 1) this.#swap(clause, 1, latest)
    return { clause, level }
  }

  #backTo(level: number): void {
    const length = this.#guesses[level]
    if (length === undefined) return
    for (const literal of this.#trail.splice(length)) {
      this.#values[literal >> 1] = 0
      this.#reasons[literal >> 1] = undefined
    }
    this.#guesses.length = level
    this.#next = Math.min(this.#next, length)
  }
}
