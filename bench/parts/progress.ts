const EVERY_MS = 5_000

/** Tells on standard error how far something has come, so that whoever waits for minutes knows that it goes on. */
export function progress(what: string, total: number): (done: number) => void {
  const began = performance.now()
  let told = began
  return (done) => {
    const now = performance.now()
    if (now - told < EVERY_MS && done < total) return
    told = now
    const seconds = Math.round((now - began) / 1_000)
    console.error(`${what}: ${count(done)} of ${count(total)} after ${seconds} s`)
  }
}

const count = (many: number): string => many.toLocaleString('en-GB')
