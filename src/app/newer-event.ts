import { Told } from './told.ts'

/** Written by a newer Handraise. This process must not decide about that stream. */
export class NewerEvent extends Told {
  readonly type: string
  readonly v: number
  constructor(type: string, v: number) {
    super({
      code: 'newer_event',
      title: `${type} in version ${v} was written by a newer Handraise.`,
      next: 'Update this one before it takes commands for that stream again.',
    })
    this.type = type
    this.v = v
  }
}
