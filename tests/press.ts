/** Presses what is there, and nothing where it has gone: for what the page may take away by itself before a click comes. */
export const press = (buttons: HTMLElement[]): void => {
  for (const button of buttons) button.click()
}
