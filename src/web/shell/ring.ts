const NOTES_HZ = [659, 880] as const
const NOTE_S = 0.16

/** Two soft notes, made here: nothing to fetch. Browsers allow it only after the person has touched the page once. */
export function ring(): void {
  const audio = new AudioContext()
  const volume = audio.createGain()
  volume.connect(audio.destination)
  volume.gain.setValueAtTime(0.0001, audio.currentTime)
  volume.gain.exponentialRampToValueAtTime(0.12, audio.currentTime + 0.02)
  volume.gain.exponentialRampToValueAtTime(0.0001, audio.currentTime + NOTES_HZ.length * NOTE_S + 0.25)
  NOTES_HZ.forEach((hertz, index) => {
    const note = audio.createOscillator()
    note.type = 'sine'
    note.frequency.value = hertz
    note.connect(volume)
    note.start(audio.currentTime + index * NOTE_S)
    note.stop(audio.currentTime + (index + 1) * NOTE_S + 0.2)
  })
  setTimeout(() => void audio.close(), 1_500)
}
